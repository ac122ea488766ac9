package dev.openvmo.kit.store;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Callable;

/** The one place where the kit begins and ends transactions. */
@ApplicationScoped
public class Transactions {
    private static final int SECONDS = 60;

    private final Instance<EntityManager> orm;
    private final List<BeforeCommit> before;
    private final List<AfterCommit> after;

    Transactions(Instance<EntityManager> orm, @All List<BeforeCommit> before, @All List<AfterCommit> after) {
        this.orm = orm;
        this.before = before;
        this.after = after;
    }

    /** Runs the work in a new transaction that writes; at its end the ORM is flushed and the hooks are called. */
    public <T> T writing(Callable<T> work) throws Exception {
        var result = inNew(() -> {
            var value = work.call();
            flush();
            before.forEach(BeforeCommit::beforeCommit);
            return value;
        });
        after.forEach(AfterCommit::afterCommit);
        return result;
    }

    /** Runs the work in a new transaction that the database keeps from writing. */
    public <T> T reading(Callable<T> work) throws Exception {
        return inNew(work);
    }

    /** Sends to the database what the ORM has collected. */
    public void flush() {
        if (orm.isResolvable()) {
            orm.get().flush();
        }
    }

    private static <T> T inNew(Callable<T> work) throws Exception {
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(work);
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
