package dev.openvmo.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Turns what a transaction owes into outbox rows: flush, raise and lock, read, write. */
@ApplicationScoped
class OutboxFlush {

    static final int MAX_STATE_BYTES = 256 * 1024;
    private static final String ALL = "all";

    private final Instance<EntityManager> entities;
    private final DataSource database;
    private final ObjectMapper json;
    private final OutboxTable table;
    private final Instance<StateSource> sources;

    OutboxFlush(
            Instance<EntityManager> entities,
            DataSource database,
            ObjectMapper json,
            OutboxTable table,
            Instance<StateSource> sources) {
        this.entities = entities;
        this.database = database;
        this.json = json;
        this.table = table;
        this.sources = sources;
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
        var states = read(changes);
        var rows = new ArrayList<OutboxRow>(changes.size());
        changes.forEach((key, change) -> {
            var version = versions.get(key);
            if (change.deleted()) {
                rows.add(
                        row(key, change, version, new Announcement(key.id(), change.portfolioId(), gone(key, change))));
            } else if (states.containsKey(key)) {
                rows.add(row(key, change, version, states.get(key)));
            } // else it was deleted by somebody we waited for, who announced that himself
        });
        return rows;
    }

    private Map<Pending.Key, Announcement> read(Map<Pending.Key, Change> changes) {
        var ids = new LinkedHashMap<Aggregate, List<UUID>>();
        changes.forEach((key, change) -> {
            if (!change.deleted()) {
                ids.computeIfAbsent(key.aggregate(), a -> new ArrayList<>()).add(key.id());
            }
        });
        return ids.entrySet().stream()
                .flatMap(e -> source(e.getKey()).read(e.getValue()).stream()
                        .map(state -> Map.entry(new Pending.Key(e.getKey(), state.id()), state)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StateSource source(Aggregate aggregate) {
        return sources.stream()
                .filter(s -> s.aggregate().equals(aggregate))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no StateSource reads " + aggregate.topic()));
    }

    private OutboxRow row(Pending.Key key, Change change, long version, Announcement state) {
        var aggregate = key.aggregate();
        return new OutboxRow(
                aggregate.service() + "." + aggregate.name(),
                key.id().toString(),
                aggregate.type(change.what()),
                payload(key, state.state()),
                aggregate.topic(),
                version,
                state.portfolioId(),
                change.previousPortfolioId());
    }

    private String payload(Pending.Key key, Object state) {
        try {
            var payload = json.writeValueAsString(state);
            var size = payload.getBytes(StandardCharsets.UTF_8).length;
            if (size > MAX_STATE_BYTES) {
                throw Problem.of(
                        KitProblem.STATE_TOO_LARGE,
                        "With this change the %s %s would be %d bytes in all; at most %d can be announced."
                                .formatted(key.aggregate().name(), key.id(), size, MAX_STATE_BYTES));
            }
            return payload;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the state of " + key, e);
        }
    }

    private static Map<String, Object> gone(Pending.Key key, Change change) {
        var state = new LinkedHashMap<String, Object>();
        state.put("id", key.id());
        state.put("deleted", true);
        if (change.portfolioId() != null) {
            state.put("portfolioId", change.portfolioId());
        }
        return state;
    }

    private static void readable(Connection connection, String portfolios) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('openvmo.readable', ?, true)")) {
            statement.setString(1, portfolios);
            statement.execute();
        }
    }
}
