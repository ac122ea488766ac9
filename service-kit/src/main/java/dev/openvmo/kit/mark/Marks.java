package dev.openvmo.kit.mark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

/** Says, in the transaction of a write, what has to be recomputed because of it. */
@ApplicationScoped
public class Marks {

    private static final String INSERT =
            "insert into dirty (kind, lane, key) select ?, lane_of(k), k from unnest(?::uuid[]) as k";

    private final DataSource database;
    private final TransactionManager transactions;
    private final MarkSignal signal;

    Marks(DataSource database, TransactionManager transactions, MarkSignal signal) {
        this.database = database;
        this.transactions = transactions;
        this.signal = signal;
    }

    /** Marks these keys; marking one twice costs a row and is recomputed once. */
    public void mark(String kind, Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, kind);
            statement.setArray(2, connection.createArrayOf("uuid", keys.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new MarkFailure(e);
        }
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
