package dev.openvmo.kit.mark;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.Collection;
import java.util.UUID;

/** Says, in the transaction of a write, what has to be recomputed because of it. */
@ApplicationScoped
public class Marks {

    private static final String INSERT =
            "insert into dirty (kind, lane, key) select :kind, lane_of(k), k from unnest(:keys::uuid[]) as k";

    private final Sql sql;
    private final TransactionManager transactions;
    private final MarkSignal signal;

    Marks(Sql sql, TransactionManager transactions, MarkSignal signal) {
        this.sql = sql;
        this.transactions = transactions;
        this.signal = signal;
    }

    /** Marks these keys; marking one twice costs a row and is recomputed once. */
    public void mark(String kind, Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return;
        }
        sql.query(INSERT).with("kind", kind).with("keys", keys).update();
        wake();
    }

    /** Wakes the workers after this transaction's commit; for those who mark by the SQL function {@code mark(kind, key)}. */
    public void wake() {
        try {
            transactions.getTransaction().registerSynchronization(new AfterCommit());
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("this transaction takes no more marks", e);
        }
    }

    private final class AfterCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            // the marks are rows already
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.raise();
            }
        }
    }
}
