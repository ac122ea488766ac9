package dev.openvmo.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Turns what a transaction owes into outbox rows. What is known goes out in one statement, which raises the versions,
 * too; for anything else the versions are raised first, which locks them, and the states are read after that.
 */
@ApplicationScoped
class OutboxFlush {

    private static final String ALL = "all";

    private final Instance<EntityManager> entities;
    private final DataSource database;
    private final States states;
    private final OutboxTable table;

    OutboxFlush(Instance<EntityManager> entities, DataSource database, States states, OutboxTable table) {
        this.entities = entities;
        this.database = database;
        this.states = states;
        this.table = table;
    }

    /** Writes the rows; the ORM has been flushed. */
    void write(Map<Pending.Key, Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            var known = known(changes);
            if (known.size() == changes.size()) {
                table.announce(connection, rows(changes, known, Map.of()));
            } else {
                read(connection, changes, known);
            }
        } catch (SQLException e) {
            throw new OutboxFailure(e);
        }
    }

    /** The same where the ORM may still hold something back. */
    void flushAndWrite(Map<Pending.Key, Change> changes) {
        if (!changes.isEmpty()) {
            entities.stream().forEach(EntityManager::flush);
            write(changes);
        }
    }

    void letter(String topic, String key, Aggregate letters, String payload) {
        try (var connection = database.getConnection()) {
            var type = letters.service() + "." + letters.name();
            table.insert(
                    connection,
                    List.of(new OutboxRow(type, key, letters.type("refused"), payload, topic, 0, null, null)));
        } catch (SQLException e) {
            throw new OutboxFailure(e);
        }
    }

    private void read(Connection connection, Map<Pending.Key, Change> changes, Map<Pending.Key, Announcement> known)
            throws SQLException {
        // A state is whole: what it holds does not depend on how much of it the caller may read.
        var raised = table.raiseAndReadAll(connection, List.copyOf(changes.keySet()));
        // Whoever held a lock before us may have changed what the ORM still remembers.
        entities.stream().forEach(EntityManager::clear);
        var now = new HashMap<>(changes);
        now.keySet().removeAll(known.keySet());
        var all = states.read(now);
        all.putAll(known);
        var rows = rows(changes, all, raised.versions());
        if (!raised.readable().equals(ALL)) {
            table.readOnly(connection, raised.readable());
        }
        table.insert(connection, rows);
    }

    /** What need not be read: what is gone, and what this transaction wrote and the ORM still holds as it was written. */
    private Map<Pending.Key, Announcement> known(Map<Pending.Key, Change> changes) {
        var known = new HashMap<Pending.Key, Announcement>();
        changes.forEach((key, change) -> {
            if (change.deleted()) {
                known.put(key, States.gone(key, change));
            } else if (change.memory() != null && holds(change.memory().row())) {
                known.put(key, change.memory().state().get());
            }
        });
        return known;
    }

    private boolean holds(Object row) {
        return entities.stream().anyMatch(orm -> orm.contains(row));
    }

    private List<OutboxRow> rows(
            Map<Pending.Key, Change> changes, Map<Pending.Key, Announcement> now, Map<Pending.Key, Long> versions) {
        var rows = new ArrayList<OutboxRow>(changes.size());
        changes.forEach((key, change) -> {
            var version = versions.getOrDefault(key, 0L);
            if (now.containsKey(key)) {
                rows.add(row(key, change, version, now.get(key)));
            } else {
                change.ofGone().ifPresent(gone -> rows.add(row(key, gone, version, States.gone(key, gone))));
            }
        });
        return rows;
    }

    private OutboxRow row(Pending.Key key, Change change, long version, Announcement state) {
        var aggregate = key.aggregate();
        return new OutboxRow(
                aggregate.service() + "." + aggregate.name(),
                key.id().toString(),
                aggregate.type(change.what()),
                states.write(key, state.state()),
                aggregate.topic(),
                version,
                state.portfolioId(),
                change.previousPortfolioId());
    }
}
