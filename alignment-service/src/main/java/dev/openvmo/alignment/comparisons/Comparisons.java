package dev.openvmo.alignment.comparisons;

import dev.openvmo.alignment.ahp.Priorities;
import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Weighs items by comparing them in pairs. Callers hold the row of what they belong to locked. */
@ApplicationScoped
public class Comparisons {
    private final ComparisonRepository comparisons;
    private final Preconditions preconditions;
    private final Sql sql;

    Comparisons(ComparisonRepository comparisons, Preconditions preconditions, Sql sql) {
        this.comparisons = comparisons;
        this.preconditions = preconditions;
        this.sql = sql;
    }

    /** What a PUT came to. */
    public record Written(ComparisonView view, boolean created) {}

    /** The comparison of this one's parts: 404. */
    public ComparisonView get(UUID id) {
        return comparisons.view(id);
    }

    /** Keeps what was said of exactly these parts, and gives them their weights: 428, 412, 422. */
    public <E extends ResourceEntity & Weighed> Written put(
            UUID id,
            UUID portfolioId,
            Input<ComparisonRequest> body,
            ResourceRepository<E, ?, ?> parts,
            List<E> group) {
        var written = put(
                id,
                portfolioId,
                body,
                items -> requireAll(items, group.stream().map(part -> part.id).toList()));
        written.view()
                .weights()
                .forEach(weight -> weigh(parts, parts.get(weight.id()), weight.weight(), WeightSource.COMPARISON));
        return written;
    }

    /** Keeps what was said of items that pass this: 428, 412, 422. */
    public Written put(UUID id, UUID portfolioId, Input<ComparisonRequest> body, Consumer<List<UUID>> required) {
        var before = comparisons.findById(id);
        preconditions.requireIfWritten(before == null ? null : before.version);
        var request = body.value();
        required.accept(request.items());
        var view = before == null
                ? comparisons.add(anew(id, portfolioId), request.completed())
                : comparisons.save(comparisons.change(before, body, ComparisonRequest::completed));
        return new Written(view, before == null);
    }

    /** Goes on where a deleted one ended, so that no ETag comes twice. */
    private ComparisonEntity anew(UUID id, UUID portfolioId) {
        var comparison = new ComparisonEntity();
        comparison.id = id;
        comparison.portfolioId = portfolioId;
        comparison.version = sql.query(
                        "select coalesce(max(version), 0) + 1 as next from comparison_history where id = :id")
                .with("id", id)
                .one(row -> row.number("next"));
        return comparison;
    }

    private static void requireAll(List<UUID> items, Collection<UUID> group) {
        var problem = Problem.of(KitProblem.INVALID_INPUT, "all items of the group are compared, each once");
        for (var i = 0; i < items.size(); i++) {
            if (!group.contains(items.get(i))) {
                problem.at("/items/" + i, ErrorCode.UNKNOWN_REFERENCE, "is none of the group");
            } else if (items.indexOf(items.get(i)) < i) {
                problem.at("/items/" + i, ErrorCode.DUPLICATE, "is there twice");
            }
        }
        group.stream()
                .filter(part -> !items.contains(part))
                .forEach(part -> problem.at("/items", ErrorCode.REQUIRED, part + " is missing"));
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    /** Forgets what was said: 404, 403, 428, 412. */
    public void delete(UUID id) {
        comparisons.remove(comparisons.forChange(id));
    }

    /** Forgets what was said; the weights stay, as if said directly: 404, 403, 428, 412. */
    public <E extends ResourceEntity & Weighed> void delete(UUID id, ResourceRepository<E, ?, ?> parts, List<E> group) {
        delete(id);
        group.forEach(part -> weigh(parts, part, part.weight(), WeightSource.DIRECT));
    }

    private static <E extends ResourceEntity & Weighed> void weigh(
            ResourceRepository<E, ?, ?> parts, E part, BigDecimal weight, WeightSource source) {
        if (part.weight().compareTo(weight) != 0 || part.source() != source) {
            part.weigh(weight, source);
            parts.record(part, "updated");
        }
    }

    /** What was said of these parts is said of their copies, too; an item that has none is gone, and so is what was said. */
    public void copy(UUID from, UUID to, UnaryOperator<UUID> part) {
        comparisons.findByIdOptional(from).ifPresent(comparison -> {
            var said = ComparisonRequest.of(comparison);
            var items = said.items().stream().map(part).toList();
            if (items.stream().allMatch(Objects::nonNull)) {
                comparisons.add(anew(to, comparison.portfolioId), new ComparisonRequest(items, said.matrix()));
            }
        });
    }

    /** Goes with what it belongs to. */
    public void forget(UUID id) {
        comparisons.findByIdOptional(id).ifPresent(comparisons::remove);
    }

    /** The same of a comparison that is kept elsewhere. */
    public static void requireConsistent(String of, Priorities priorities, List<?> items) {
        if (!priorities.consistent()) {
            var problem = Problem.of(
                    ComparisonProblem.COMPARISON_INCONSISTENT,
                    "The comparison of %s has a consistency ratio of %s, more than 0.10."
                            .formatted(of, priorities.consistencyRatio()));
            priorities
                    .doubts()
                    .forEach(doubt -> problem.at(
                            "/matrix/%d/%d".formatted(doubt.row(), doubt.column()),
                            ErrorCode.INVALID,
                            "%s of %s against %s: with %s the ratio is %s"
                                    .formatted(
                                            doubt.judged(),
                                            items.get(doubt.row()),
                                            items.get(doubt.column()),
                                            doubt.suggested(),
                                            doubt.consistencyRatio())));
            throw problem;
        }
    }

    /** Refuses weights that are not to be relied on, naming the judgements to revisit: 409 comparison-inconsistent. */
    public void requireConsistent(UUID id) {
        var comparison = comparisons.get(id);
        requireConsistent("the parts of " + id, Priorities.of(comparison.matrix()), List.of(comparison.items));
    }
}
