package dev.openvmo.kit.event;

import dev.openvmo.kit.store.BeforeCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Where a use case says what it changed. Nothing is written at once: at the end of the transaction the ORM is flushed,
 * each aggregate's state version is raised (which also locks it), its state is read, unless all of it is known, and one
 * row per aggregate goes into the outbox. So state and announcement commit together, and nobody can announce a version he did not read.
 */
@ApplicationScoped
public class Outbox implements BeforeCommit {

    private static final Object KEY = Outbox.class;

    private final TransactionSynchronizationRegistry registry;
    private final TransactionManager transactions;
    private final OutboxFlush flush;
    private final EventSignals signals;

    Outbox(
            TransactionSynchronizationRegistry registry,
            TransactionManager transactions,
            OutboxFlush flush,
            EventSignals signals) {
        this.registry = registry;
        this.transactions = transactions;
        this.flush = flush;
        this.signals = signals;
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
        pending().add(new Pending.Key(aggregate, id), Change.changed(what, new Change.InMemory(row, state)));
    }

    /** Announces many at once. */
    public void changed(Aggregate aggregate, Collection<UUID> ids, String what) {
        var change = Change.changed(what);
        ids.forEach(id -> pending().add(new Pending.Key(aggregate, id), change));
    }

    /** Announces each as it is, or that it is gone, although nothing has changed. */
    public void again(Aggregate aggregate, Collection<UUID> ids) {
        ids.forEach(id -> pending().add(new Pending.Key(aggregate, id), Change.again()));
    }

    /** Announces that an aggregate is gone; its portfolio cannot be read any more and is named here. */
    public void deleted(Aggregate aggregate, UUID id, UUID portfolioId) {
        pending().add(new Pending.Key(aggregate, id), Change.deleted(portfolioId));
    }

    /** Announces that an aggregate went to another portfolio, so that readers of the former one hear of it too. */
    public void moved(Aggregate aggregate, UUID id, UUID previousPortfolioId) {
        pending().add(new Pending.Key(aggregate, id), Change.moved(previousPortfolioId));
    }

    /** Sends a copy of what could not be consumed to where such records are kept. */
    public void letter(String topic, String key, String service, String payload) {
        flush.letter(topic, key, new Aggregate(service, "dead-letter"), payload);
        pending().wrote();
    }

    /** Writes the rows collected so far. */
    @Override
    public void beforeCommit() {
        if (registry.getResource(KEY) instanceof Pending pending) {
            flush.write(pending.take());
        }
    }

    private Pending pending() {
        if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an announcement belongs to a transaction, and none is active");
        }
        if (registry.getResource(KEY) instanceof Pending pending) {
            return pending;
        }
        var pending = new Pending();
        registry.putResource(KEY, pending);
        try {
            transactions.getTransaction().registerSynchronization(new AtTheEnd(pending));
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("this transaction takes no more announcements", e);
        }
        return pending;
    }

    /** Whatever opened the transaction: nothing announced is forgotten. */
    private final class AtTheEnd implements Synchronization {

        private final Pending pending;

        AtTheEnd(Pending pending) {
            this.pending = pending;
        }

        @Override
        public void beforeCompletion() {
            flush.flushAndWrite(pending.take());
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && pending.wroteRows()) {
                signals.announced().raise();
            }
        }
    }
}
