package dev.openvmo.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns what a transaction owes into outbox rows. What is known goes out in one statement, which raises the versions,
 * too; for anything else the versions are raised first, which locks them, and the states are read after that.
 */
@ApplicationScoped
class OutboxFlush {

    private static final String ALL = "all";

    private final Instance<EntityManager> entities;
    private final States states;
    private final OutboxTable table;

    OutboxFlush(Instance<EntityManager> entities, States states, OutboxTable table) {
        this.entities = entities;
        this.states = states;
        this.table = table;
    }

    /** Writes the rows; the ORM has been flushed. */
    void write(Map<Outbox.Key, Change> changes) {
        var known = known(changes);
        if (known.size() == changes.size()) {
            table.announce(rows(changes, known, Map.of()));
        } else {
            read(changes, known);
        }
    }

    private void read(Map<Outbox.Key, Change> changes, Map<Outbox.Key, Announcement> known) {
        // A state is whole: what it holds does not depend on how much of it the caller may read.
        var raised = table.raiseAndReadAll(changes.keySet());
        // Whoever held a lock before us may have changed what the ORM still remembers.
        entities.stream().forEach(EntityManager::clear);
        var now = new HashMap<>(changes);
        now.keySet().removeAll(known.keySet());
        var all = states.read(now);
        all.putAll(known);
        var rows = rows(changes, all, raised.versions());
        if (!raised.readable().equals(ALL)) {
            table.readOnly(raised.readable());
        }
        table.insert(rows);
    }

    /** What need not be read: what is gone, and what this transaction wrote and the ORM still holds as it was written. */
    private Map<Outbox.Key, Announcement> known(Map<Outbox.Key, Change> changes) {
        var known = new HashMap<Outbox.Key, Announcement>();
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
            Map<Outbox.Key, Change> changes, Map<Outbox.Key, Announcement> now, Map<Outbox.Key, Long> versions) {
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

    private OutboxRow row(Outbox.Key key, Change change, long version, Announcement state) {
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
