package dev.openvmo.kit.input;

import dev.openvmo.kit.http.Versioned;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.Refusals;
import dev.openvmo.kit.store.Conflicts;
import dev.openvmo.kit.store.RetryTransaction;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Many at once. Each stands or falls by itself, behind a savepoint; with {@code ?atomic=true} they stand or fall
 * together.
 */
@ApplicationScoped
public class Batches {
    private final Instance<EntityManager> orm;
    private final BatchRun run;
    private final TransactionTime moment;

    Batches(Instance<EntityManager> orm, BatchRun run, TransactionTime moment) {
        this.orm = orm;
        this.run = run;
        this.moment = moment;
    }

    /** Creates each item; where they stand together, the first refusal is that of all. */
    public <T, V extends Versioned> BatchResult create(Batch<T> batch, Function<T, V> one) {
        return new BatchResult(run.atomic() ? together(batch.items(), one) : separately(batch.items(), one));
    }

    private <T, V extends Versioned> List<BatchResult.Item> together(List<Batch.Item<T>> items, Function<T, V> one) {
        var results = new ArrayList<BatchResult.Item>(items.size());
        for (var item : items) {
            var index = results.size();
            try {
                results.add(BatchResult.Item.created(index, one.apply(item.value())));
                letGo();
            } catch (RuntimeException e) {
                throw refusal(e).ofItem(index);
            }
        }
        return results;
    }

    private <T, V extends Versioned> List<BatchResult.Item> separately(List<Batch.Item<T>> items, Function<T, V> one) {
        moment.instant(); // taken behind a savepoint it would be lost with it
        var results = new ArrayList<BatchResult.Item>(items.size());
        for (var item : items) {
            var index = results.size();
            var known = run.refused(index);
            results.add(known == null ? guarded(index, item, one) : BatchResult.Item.refused(index, known));
        }
        return results;
    }

    private <T, V extends Versioned> BatchResult.Item guarded(int index, Batch.Item<T> item, Function<T, V> one) {
        execute("savepoint item");
        try {
            var view = one.apply(item.value());
            letGo();
            execute("release savepoint item");
            return BatchResult.Item.created(index, view);
        } catch (RuntimeException e) {
            var problem = refusal(e);
            if (run.doomed()) {
                // JPA has given up this transaction: the next one leaves the item out
                run.refuse(index, problem);
                throw new RetryTransaction();
            }
            orm.get().clear();
            execute("rollback to savepoint item");
            return BatchResult.Item.refused(index, problem);
        }
    }

    /** Writes the item and forgets it: every flush looks at all that the ORM remembers, which many items would make slow. */
    private void letGo() {
        orm.get().flush();
        orm.get().clear();
    }

    /** The item's own refusal; anything that is not the item's fault ends the request. */
    private static Problem refusal(RuntimeException failure) {
        if (Conflicts.met(failure) || failure instanceof RetryTransaction) {
            throw failure;
        }
        var problem = Refusals.in(failure).orElseThrow(() -> failure);
        if (problem.type().status() >= 500 || problem.type() == KitProblem.FORBIDDEN && !(failure instanceof Problem)) {
            throw failure;
        }
        return problem;
    }

    private void execute(String statement) {
        orm.get().unwrap(Session.class).doWork(connection -> {
            try (var sql = connection.createStatement()) {
                sql.execute(statement);
            }
        });
    }
}
