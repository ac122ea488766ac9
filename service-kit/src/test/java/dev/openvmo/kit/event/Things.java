package dev.openvmo.kit.event;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.Backing;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sample aggregate of the event tests: a name and how often it was given one; and the same seen through its topic. */
@ApplicationScoped
public class Things implements StateSource, StateConsumer {

    static final Aggregate THING = new Aggregate("kit", "thing");
    public static final String POISON = "poison";

    private final Sql sql;
    private final Work work;
    private final Outbox outbox;
    private volatile boolean bearsPoison;

    Things(Sql sql, Work work, Outbox outbox) {
        this.sql = sql;
        this.work = work;
        this.outbox = outbox;
    }

    void create(@Observes @Priority(1) StartupEvent started) throws SQLException {
        try (var connection = Backing.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table if not exists seen_thing (id uuid primary key, name text, times int, state_version bigint not null,
                                             deleted boolean not null default false);
                    grant all on seen_thing to public;
                    """);
        }
    }

    record State(UUID id, String name, int times) {}

    /** Counts versions from 1 again, whatever epoch a test has raised. */
    public void lowerEpoch() {
        work.asService(() -> {
            sql.update("update event_epoch set epoch = 0");
        });
    }

    /** Names a thing and announces it, in one transaction of its own. */
    public void name(UUID id, String name) {
        work.asService(() -> write(id, name));
    }

    /** The same in the running transaction. */
    public void write(UUID id, String name) {
        sql.update(
                "insert into thing as t values (?, ?) on conflict (id) do update set name = excluded.name, times = t.times + 1",
                id,
                name);
        outbox.changed(THING, id, "named");
    }

    public void delete(UUID id) {
        work.asService(() -> {
            sql.update("delete from thing where id = ?", id);
            outbox.deleted(THING, id, null);
        });
    }

    /** Makes the neighbour think of it as it was announced first. */
    public void forgetAllButTheFirst(UUID id, String name) {
        work.asService(() -> sql.update(
                "update seen_thing set name = ?, times = 1, state_version = 1, deleted = false where id = ?",
                name,
                id));
    }

    /** What is in the neighbour's table, by id: name, times and version. */
    public Map<UUID, String> seen() {
        var seen = new HashMap<UUID, String>();
        work.asService(() -> sql.rows(
                "select id, name, times, state_version, deleted from seen_thing",
                row -> seen.put(
                        row.getObject(1, UUID.class),
                        row.getBoolean(5) ? "gone" : row.getString(2) + " " + row.getInt(3) + " v" + row.getLong(4))));
        return seen;
    }

    public String seen(UUID id) {
        return seen().get(id);
    }

    /** The version in the neighbour's table. */
    public long version(UUID id) {
        return work.asService(
                () -> sql.row("select state_version from seen_thing where id = ?", row -> row.getLong(1), id));
    }

    /** Whether the consumer takes what it normally refuses. */
    public void bearsPoison(boolean now) {
        bearsPoison = now;
    }

    @Override
    public Aggregate aggregate() {
        return THING;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return sql.rows(
                "select id, name, times from thing where id = any (?::uuid[])",
                row -> {
                    var state = new State(row.getObject(1, UUID.class), row.getString(2), row.getInt(3));
                    return new Announcement(state.id(), null, state);
                },
                (Object) ids.stream().map(UUID::toString).toArray(String[]::new));
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return sql.rows(
                "select id from thing where ?::uuid is null or id > ?::uuid order by id limit ?",
                row -> row.getObject(1, UUID.class),
                after == null ? null : after.toString(),
                after == null ? null : after.toString(),
                limit);
    }

    @Override
    public void apply(List<StateEvent> events) {
        for (var event : events) {
            var state = event.as(State.class);
            if (!bearsPoison && !event.deleted() && state.name().equals(POISON)) {
                throw new IllegalArgumentException("cannot bear " + state.name());
            }
            sql.update(
                    """
                    insert into seen_thing as t values (?, ?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, times = excluded.times,
                           state_version = excluded.state_version, deleted = excluded.deleted
                     where t.state_version < excluded.state_version
                    """,
                    event.id(),
                    state.name(),
                    state.times(),
                    event.stateVersion(),
                    event.deleted());
        }
    }
}
