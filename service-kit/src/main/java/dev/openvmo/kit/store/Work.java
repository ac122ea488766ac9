package dev.openvmo.kit.store;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Work that the service does on its own behalf: consumers, workers, operations, tests. */
@ApplicationScoped
public class Work {
    private final Transactions transactions;
    private final RowSecurity scope;

    Work(Transactions transactions, RowSecurity scope) {
        this.transactions = transactions;
        this.scope = scope;
    }

    /** Runs it in a new transaction that sees all portfolios; again (up to five times) when it met another one. */
    public <T> T asService(Supplier<T> work) {
        var request = Arc.container().requestContext();
        var mine = !request.isActive();
        if (mine) {
            request.activate();
        }
        try {
            return Conflicts.retrying(() -> transactions.working(() -> {
                scope.service();
                return work.get();
            }));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the transaction could not be ended", e);
        } finally {
            if (mine) {
                request.terminate();
            }
        }
    }

    /** The same for work without a result. */
    public void asService(Runnable work) {
        asService(() -> {
            work.run();
            return null;
        });
    }
}
