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
            sql.query("update event_epoch set epoch = 0").update();
        });
    }

    /** Names a thing and announces it, in one transaction of its own. */
    public void name(UUID id, String name) {
        work.asService(() -> write(id, name));
    }

    /** The same in the running transaction. */
    public void write(UUID id, String name) {
        sql.query(
                        "insert into thing as t values (:id, :name) on conflict (id) do update set name = excluded.name, times = t.times + 1")
                .with("id", id)
                .with("name", name)
                .update();
        outbox.changed(THING, id, "named");
    }

    public void delete(UUID id) {
        work.asService(() -> {
            sql.query("delete from thing where id = :id").with("id", id).update();
            outbox.deleted(THING, id, null);
        });
    }

    /** Makes the neighbour think of it as it was announced first. */
    public void forgetAllButTheFirst(UUID id, String name) {
        work.asService(() -> sql.query(
                        "update seen_thing set name = :name, times = 1, state_version = 1, deleted = false where id = :id")
                .with("name", name)
                .with("id", id)
                .update());
    }

    /** What is in the neighbour's table, by id: name, times and version. */
    public Map<UUID, String> seen() {
        var seen = new HashMap<UUID, String>();
        work.asService(() -> sql.query("select id, name, times, state_version, deleted from seen_thing")
                .list(row -> seen.put(
                        row.uuid("id"),
                        row.bool("deleted")
                                ? "gone"
                                : row.text("name") + " " + row.integer("times") + " v" + row.number("state_version"))));
        return seen;
    }

    public String seen(UUID id) {
        return seen().get(id);
    }

    /** The version in the neighbour's table. */
    public long version(UUID id) {
        return work.asService(() -> sql.query("select state_version from seen_thing where id = :id")
                .with("id", id)
                .one(row -> row.number("state_version")));
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
        return sql.query("select id, name, times from thing where id = any (:ids::uuid[])")
                .with("ids", ids)
                .list(row -> {
                    var state = new State(row.uuid("id"), row.text("name"), row.integer("times"));
                    return new Announcement(state.id(), null, state);
                });
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return sql.query(
                        "select id from thing where :after::uuid is null or id > :after::uuid order by id limit :limit")
                .with("after", after)
                .with("limit", limit)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void apply(List<StateEvent> events) {
        for (var event : events) {
            var state = event.as(State.class);
            if (!bearsPoison && !event.deleted() && state.name().equals(POISON)) {
                throw new IllegalArgumentException("cannot bear " + state.name());
            }
            sql.query(
                            """
                    insert into seen_thing as t values (:id, :name, :times, :version, :deleted)
                        on conflict (id) do update set name = excluded.name, times = excluded.times,
                           state_version = excluded.state_version, deleted = excluded.deleted
                     where t.state_version < excluded.state_version
                    """)
                    .with("id", event.id())
                    .with("name", state.name())
                    .with("times", state.times())
                    .with("version", event.stateVersion())
                    .with("deleted", event.deleted())
                    .update();
        }
    }
}
