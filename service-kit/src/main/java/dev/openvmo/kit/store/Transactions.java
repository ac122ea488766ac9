package dev.openvmo.kit.store;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.narayana.jta.TransactionRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** The one place where the kit begins and ends transactions. */
@ApplicationScoped
public class Transactions {
    private static final int WORK_SECONDS = 300;

    private final Instance<EntityManager> orm;
    private final List<BeforeCommit> before;

    private final TransactionSynchronizationRegistry registry;

    Transactions(
            Instance<EntityManager> orm, @All List<BeforeCommit> before, TransactionSynchronizationRegistry registry) {
        this.orm = orm;
        this.before = before;
        this.registry = registry;
    }

    /**
     * Runs the work in a new transaction that writes; at its end the ORM is flushed, the hooks are called, and the last
     * step sees the result and everything written.
     */
    public <T> T writing(Callable<T> work, Consumer<T> last) throws Exception {
        return writing(QuarkusTransaction.requiringNew(), work, last);
    }

    /** The service's own work may take longer than a request (a consumer's batch, a rescore). */
    <T> T working(Callable<T> work) throws Exception {
        return writing(QuarkusTransaction.requiringNew().timeout(WORK_SECONDS), work, value -> {});
    }

    /** Runs the work in a new transaction that writes nothing. */
    public <T> T reading(Callable<T> work) throws Exception {
        return run(QuarkusTransaction.requiringNew(), () -> {
            if (orm.isResolvable()) {
                // Nothing will be written: no snapshots for dirty checking, no flush before queries.
                var session = orm.get().unwrap(Session.class);
                session.setDefaultReadOnly(true);
                session.setHibernateFlushMode(FlushMode.MANUAL);
            }
            var value = work.call();
            before.forEach(BeforeCommit::beforeCommit); // which the database refuses, should one have anything to write
            return value;
        });
    }

    /** Does this when the running transaction has been committed. */
    public void afterCommit(Runnable action) {
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // there is nothing to do yet
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }

    private <T> T writing(TransactionRunner runner, Callable<T> work, Consumer<T> last) throws Exception {
        return run(runner, () -> {
            var value = work.call();
            orm.stream().forEach(EntityManager::flush);
            before.forEach(BeforeCommit::beforeCommit);
            last.accept(value);
            return value;
        });
    }

    private static <T> T run(TransactionRunner runner, Callable<T> work) throws Exception {
        try {
            return runner.call(work);
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
