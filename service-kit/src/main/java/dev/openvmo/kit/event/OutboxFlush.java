package dev.openvmo.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Turns what a transaction owes into outbox rows: flush, raise and lock, read, write. */
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

    void write(Map<Pending.Key, Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        entities.stream().forEach(EntityManager::flush);
        try (var connection = database.getConnection()) {
            var raised = table.raise(connection, List.copyOf(changes.keySet()));
            // Whoever held a lock before us may have changed what the ORM still remembers.
            entities.stream().forEach(EntityManager::clear);
            // A state is whole: what it holds does not depend on how much of it the caller may read.
            var narrow = !raised.readable().equals(ALL);
            if (narrow) {
                readable(connection, ALL);
            }
            var rows = rows(changes, raised.versions());
            if (narrow) {
                readable(connection, raised.readable());
            }
            table.insert(connection, rows);
        } catch (SQLException e) {
            throw new OutboxFailure(e);
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

    private List<OutboxRow> rows(Map<Pending.Key, Change> changes, Map<Pending.Key, Long> versions) {
        var now = states.read(changes);
        var rows = new ArrayList<OutboxRow>(changes.size());
        changes.forEach((key, change) -> {
            var version = versions.get(key);
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

    private static void readable(Connection connection, String portfolios) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('openvmo.readable', ?, true)")) {
            statement.setString(1, portfolios);
            statement.execute();
        }
    }
}
