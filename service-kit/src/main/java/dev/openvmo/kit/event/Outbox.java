package dev.openvmo.kit.event;

import dev.openvmo.kit.background.Signal;
import dev.openvmo.kit.store.BeforeCommit;
import dev.openvmo.kit.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Where a use case says what it changed. Nothing is written at once: at the end of the transaction the ORM is flushed,
 * each aggregate's state version is raised (which also locks it), its state is read, unless all of it is known, and one
 * row per aggregate goes into the outbox. So state and announcement commit together, and nobody can announce a version he did not read.
 */
@ApplicationScoped
public class Outbox implements BeforeCommit {

    private final TransactionSynchronizationRegistry registry;
    private final Transactions transactions;
    private final OutboxFlush flush;
    private final OutboxTable table;
    private final Signal announced = new Signal();

    Outbox(
            TransactionSynchronizationRegistry registry,
            Transactions transactions,
            OutboxFlush flush,
            OutboxTable table) {
        this.registry = registry;
        this.transactions = transactions;
        this.flush = flush;
        this.table = table;
    }

    /** One aggregate. */
    record Key(Aggregate aggregate, UUID id) {}

    /** Raised in this process after a commit that left rows in the outbox. */
    public Signal announced() {
        return announced;
    }

    /** Announces one aggregate's state as it will be at the end of this transaction. */
    public void changed(Aggregate aggregate, UUID id, String what) {
        changed(aggregate, List.of(id), what);
    }

    /**
     * The same without reading, as it will stand in memory at the end of this transaction: allowed only where this
     * transaction wrote or locked every row that the state is made of, so that nobody else's change is missing. Once the
     * ORM has let go of the row (many items, a savepoint) the state is read nevertheless.
     */
    public void changed(Aggregate aggregate, UUID id, String what, Object row, Supplier<Announcement> state) {
        owe(aggregate, id, Change.changed(what, new Change.InMemory(row, state)));
    }

    /** Announces many at once. */
    public void changed(Aggregate aggregate, Collection<UUID> ids, String what) {
        var change = Change.changed(what);
        ids.forEach(id -> owe(aggregate, id, change));
    }

    /** Announces each as it is, or that it is gone, although nothing has changed. */
    public void again(Aggregate aggregate, Collection<UUID> ids) {
        ids.forEach(id -> owe(aggregate, id, Change.again()));
    }

    /** Announces that an aggregate is gone; its portfolio cannot be read any more and is named here. */
    public void deleted(Aggregate aggregate, UUID id, UUID portfolioId) {
        owe(aggregate, id, Change.deleted(portfolioId));
    }

    /** Announces that an aggregate went to another portfolio, so that readers of the former one hear of it too. */
    public void moved(Aggregate aggregate, UUID id, UUID previousPortfolioId) {
        owe(aggregate, id, Change.moved(previousPortfolioId));
    }

    /** Sends a copy of what could not be consumed to where such records are kept. */
    public void letter(String topic, String key, String service, String payload) {
        var letters = new Aggregate(service, "dead-letter");
        table.insert(List.of(new OutboxRow(
                service + "." + letters.name(), key, letters.type("refused"), payload, topic, 0, null, null)));
        owed();
    }

    /** Writes the rows of what was collected. */
    @Override
    public void beforeCommit() {
        if (registry.getResource(Outbox.class) instanceof Owed owed) {
            flush.write(owed.changes());
        }
    }

    private void owe(Aggregate aggregate, UUID id, Change change) {
        owed().changes().merge(new Key(aggregate, id), change, Change::then);
    }

    private Owed owed() {
        if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an announcement belongs to a transaction, and none is active");
        }
        if (registry.getResource(Outbox.class) instanceof Owed owed) {
            return owed;
        }
        var owed = new Owed(new LinkedHashMap<>());
        registry.putResource(Outbox.class, owed);
        transactions.afterCommit(announced::raise);
        return owed;
    }

    /** The announcements a transaction owes. */
    private record Owed(Map<Key, Change> changes) {}
}
