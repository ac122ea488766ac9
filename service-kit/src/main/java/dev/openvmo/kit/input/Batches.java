package dev.openvmo.kit.input;

import dev.openvmo.kit.http.Versioned;
import dev.openvmo.kit.json.TextForm;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.Refusals;
import dev.openvmo.kit.store.Conflicts;
import dev.openvmo.kit.store.RetryTransaction;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Many at once. Each stands or falls by itself, behind a savepoint; with {@code ?atomic=true} they stand or fall
 * together.
 */
@RequestScoped
public class Batches {
    /** Each costs a run through all items again. */
    private static final int RESTARTS = 100;

    /** After so many errors, further items tell their first one only: ten thousand times fifty fill the heap. */
    private static final int ERRORS = 1_000;

    /** The refusals the database gave in earlier attempts of this request, by the item's index. */
    private final Map<Integer, Problem> refused = new HashMap<>();

    private final Instance<EntityManager> orm;
    private final Sql sql;
    private final UriInfo uri;
    private final TransactionTime moment;
    private final TransactionSynchronizationRegistry transaction;
    private int errors;

    Batches(
            Instance<EntityManager> orm,
            Sql sql,
            UriInfo uri,
            TransactionTime moment,
            TransactionSynchronizationRegistry transaction) {
        this.orm = orm;
        this.sql = sql;
        this.uri = uri;
        this.moment = moment;
        this.transaction = transaction;
    }

    /** Creates each item; where they stand together, the first refusal is that of all. */
    public <T, V extends Versioned> BatchResult create(Batch<T> batch, Function<T, V> one) {
        var atomic = TextForm.flag("atomic", uri.getQueryParameters().getFirst("atomic"));
        if (!atomic) {
            moment.instant(); // taken behind a savepoint it would be lost with it
        }
        errors = 0;
        var results = new ArrayList<BatchResult.Item>(batch.items().size());
        for (var item : batch.items()) {
            var index = results.size();
            results.add(atomic ? together(index, item, one) : separately(index, item, one));
        }
        return new BatchResult(results);
    }

    private <T, V extends Versioned> BatchResult.Item together(int index, Supplier<T> item, Function<T, V> one) {
        try {
            return created(index, item.get(), one);
        } catch (RuntimeException e) {
            throw refusal(e).ofItem(index);
        }
    }

    private <T, V extends Versioned> BatchResult.Item separately(int index, Supplier<T> item, Function<T, V> one) {
        if (refused.containsKey(index)) {
            return refused(index, refused.get(index));
        }
        T read;
        try {
            read = item.get(); // what cannot be read needs no savepoint
        } catch (RuntimeException e) {
            return refused(index, refusal(e));
        }
        sql.execute("savepoint item");
        try {
            var created = created(index, read, one);
            sql.execute("release savepoint item");
            return created;
        } catch (RuntimeException e) {
            var problem = refusal(e);
            if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
                // JPA has given up this transaction: the next one leaves the item out
                refuse(index, problem);
                throw new RetryTransaction();
            }
            orm.get().clear();
            sql.execute("rollback to savepoint item");
            return refused(index, problem);
        }
    }

    private BatchResult.Item refused(int index, Problem problem) {
        errors += problem.errors().size();
        return BatchResult.Item.refused(index, errors > ERRORS ? problem.withFirstError() : problem);
    }

    /** Writes the item and forgets it: every flush looks at all that the ORM remembers, which many items would make slow. */
    private <T, V extends Versioned> BatchResult.Item created(int index, T item, Function<T, V> one) {
        var view = one.apply(item);
        orm.get().flush();
        orm.get().clear();
        return BatchResult.Item.created(index, view);
    }

    private void refuse(int index, Problem problem) {
        refused.put(index, problem);
        if (refused.size() > RESTARTS) {
            throw Problem.of(
                    KitProblem.CONFLICT,
                    "more than %d items collide with what exists; nothing was written".formatted(RESTARTS));
        }
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
}
