package dev.openvmo.kit.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.http.Timestamped;
import dev.openvmo.kit.http.Versioned;
import dev.openvmo.kit.json.TextForm;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.Refusals;
import dev.openvmo.kit.store.Conflicts;
import dev.openvmo.kit.store.RetryTransaction;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
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
    private final List<Listed> resources;
    private final FormerIds former;
    private int errors;

    Batches(
            Instance<EntityManager> orm,
            Sql sql,
            UriInfo uri,
            TransactionTime moment,
            TransactionSynchronizationRegistry transaction,
            @All List<Listed> resources,
            FormerIds former) {
        this.orm = orm;
        this.sql = sql;
        this.uri = uri;
        this.moment = moment;
        this.transaction = transaction;
        this.resources = resources;
        this.former = former;
    }

    /** Creates each item; where they stand together, the first refusal is that of all. */
    public <T, V extends Versioned> BatchResult create(Batch<T> batch, Function<T, V> one) {
        return create(batch, one, (value, said) -> one.apply(value));
    }

    /**
     * The same. With {@code ?exported=true} the items are those of a list that left as a file: what the list shows and nobody
     * sets is passed over, an id that is named is that of what was made of it, and what is here already stays as it is.
     *
     * @param again how an item of such a list is created, given all that the list said of it
     */
    public <T, V extends Versioned> BatchResult create(
            Batch<T> batch, Function<T, V> one, BiFunction<T, JsonNode, V> again) {
        var atomic = flag("atomic");
        var exported = flag("exported") ? listed(batch.type()) : null;
        if (!atomic) {
            moment.instant(); // taken behind a savepoint it would be lost with it
        }
        errors = 0;
        var results = new ArrayList<BatchResult.Item>(batch.items().size());
        for (var item : batch.items()) {
            var index = results.size();
            results.add(
                    exported == null
                            ? create(atomic, index, () -> batch.value(item.get()), one)
                            : comesAgain(exported, atomic, index, item, batch, again));
        }
        return new BatchResult(results);
    }

    /** What became of one of many that are written together: its id, or why it was refused. */
    public record Written(UUID id, boolean created, Problem problem) {}

    /**
     * Writes all that are valid together, in a few statements; what is refused of the others is in their results. Where they
     * stand together, the first refusal is that of all.
     */
    public <T> BatchResult write(Batch<T> batch, Function<List<T>, List<Written>> all) {
        if (flag("exported")) {
            listed(batch.type());
        }
        var atomic = flag("atomic");
        var valid = new ArrayList<T>();
        var results = new BatchResult.Item[batch.items().size()];
        var places = new ArrayList<Integer>();
        errors = 0;
        for (var index = 0; index < results.length; index++) {
            try {
                valid.add(batch.value(batch.items().get(index).get()));
                places.add(index);
            } catch (RuntimeException e) {
                results[index] = refused(atomic, index, refusal(e));
            }
        }
        var written = all.apply(valid);
        for (var i = 0; i < written.size(); i++) {
            var index = places.get(i);
            var one = written.get(i);
            results[index] = one.problem != null
                    ? refused(atomic, index, one.problem)
                    : new BatchResult.Item(index, one.created ? 201 : 200, one.id, null);
        }
        return new BatchResult(List.of(results));
    }

    private BatchResult.Item refused(boolean atomic, int index, Problem problem) {
        if (atomic) {
            throw problem.ofItem(index);
        }
        return refused(index, problem);
    }

    private boolean flag(String name) {
        return TextForm.flag(name, uri.getQueryParameters().getFirst(name));
    }

    private Listed listed(Class<?> request) {
        return resources.stream()
                .filter(each -> each.request() == request)
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.MALFORMED_REQUEST, "no list of these leaves as a file")
                        .with("parameter", "exported"));
    }

    private <T, V extends Versioned> BatchResult.Item comesAgain(
            Listed list,
            boolean atomic,
            int index,
            Supplier<JsonNode> item,
            Batch<T> batch,
            BiFunction<T, JsonNode, V> again) {
        JsonNode said;
        try {
            said = item.get();
        } catch (Problem unreadable) {
            return create(
                    atomic, index, () -> batch.value(item.get()), value -> again.apply(value, null)); // as any item
        }
        var here = former.here(said, list);
        if (here.isPresent()) {
            return BatchResult.Item.found(index, here.get());
        }
        var result = create(
                atomic,
                index,
                () -> batch.value(former.renamed(said, list.readOnly())),
                value -> again.apply(value, said));
        var id = result.id() == null ? holder(result.problem()) : result.id();
        if (id == null) {
            return result;
        }
        former.became(said, id);
        return result.id() == null ? BatchResult.Item.found(index, id) : result;
    }

    /** The one that has the natural key already. */
    private static UUID holder(Map<String, Object> problem) {
        return KitProblem.ALREADY_EXISTS.uri().equals(problem.get("type")) && problem.get("id") instanceof UUID id
                ? id
                : null;
    }

    private <T, V extends Versioned> BatchResult.Item create(
            boolean atomic, int index, Supplier<T> item, Function<T, V> one) {
        return atomic ? together(index, item, one) : separately(index, item, one);
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
        return wasHere(view) ? BatchResult.Item.found(index, view.id()) : BatchResult.Item.created(index, view);
    }

    /** What is known by a natural key may have come before this transaction. */
    private boolean wasHere(Versioned view) {
        return view instanceof Timestamped known && !known.createdAt().equals(moment.instant());
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
