package dev.openvmo.kit.input;

import dev.openvmo.kit.http.AcceptsMany;
import dev.openvmo.kit.http.Answers;
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
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Collections that machines write: one document, an array or NDJSON. Each of many stands or falls by itself, behind a
 * savepoint; with {@code ?atomic=true} they stand or fall together.
 */
@AcceptsMany
@ApplicationScoped
public class Bulk {
    private final Instance<EntityManager> orm;
    private final BulkRun run;
    private final TransactionTime moment;

    Bulk(Instance<EntityManager> orm, BulkRun run, TransactionTime moment) {
        this.orm = orm;
        this.run = run;
        this.moment = moment;
    }

    /** 201 for one; for many 200 with one result per item. */
    public <T, V extends Versioned> Response create(Input<T> body, String collectionPath, Function<Input<T>, V> one) {
        if (!body.isMany()) {
            return Answers.created(collectionPath, one.apply(body));
        }
        var items = body.items();
        return Response.ok(Map.of("items", run.atomic() ? together(items, one) : separately(items, one)))
                .build();
    }

    private <T, V extends Versioned> List<Result> together(List<Input<T>> items, Function<Input<T>, V> one) {
        var results = new ArrayList<Result>(items.size());
        for (var item : items) {
            var index = results.size();
            try {
                results.add(Result.created(index, one.apply(item)));
                letGo();
            } catch (RuntimeException e) {
                throw refusal(e).ofItem(index);
            }
        }
        return results;
    }

    private <T, V extends Versioned> List<Result> separately(List<Input<T>> items, Function<Input<T>, V> one) {
        moment.instant(); // taken behind a savepoint it would be lost with it
        var results = new ArrayList<Result>(items.size());
        for (var item : items) {
            var index = results.size();
            var known = run.refused(index);
            results.add(known == null ? guarded(index, item, one) : Result.refused(index, known));
        }
        return results;
    }

    private <T, V extends Versioned> Result guarded(int index, Input<T> item, Function<Input<T>, V> one) {
        execute("savepoint item");
        try {
            var view = one.apply(item);
            letGo();
            execute("release savepoint item");
            return Result.created(index, view);
        } catch (RuntimeException e) {
            var problem = refusal(e);
            if (run.doomed()) {
                // JPA has given up this transaction: the next one leaves the item out
                run.refuse(index, problem);
                throw new RetryTransaction();
            }
            orm.get().clear();
            execute("rollback to savepoint item");
            return Result.refused(index, problem);
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

    record Result(int index, int status, UUID id, Map<String, Object> problem) {
        static Result created(int index, Versioned view) {
            return new Result(index, 201, view.id(), null);
        }

        static Result refused(int index, Problem problem) {
            return new Result(index, problem.type().status(), null, problem.body());
        }
    }
}
