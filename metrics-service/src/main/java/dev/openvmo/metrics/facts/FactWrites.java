package dev.openvmo.metrics.facts;

import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.input.Batches;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.intake.Writers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes the facts of a request, with its caller's rights. */
@ApplicationScoped
class FactWrites {
    private final Writers writers;
    private final Facts facts;
    private final Batches batches;

    FactWrites(Writers writers, Facts facts, Batches batches) {
        this.writers = writers;
        this.facts = facts;
        this.batches = batches;
    }

    /** What became of it: 422, 403, 409 natural-key-held. */
    FactResult one(Fact fact) {
        var result = writers.beyond(writer -> facts.take(writer, List.of(fact))).get(0);
        if (result.problem() != null) {
            throw result.problem();
        }
        return result;
    }

    /** What became of each. */
    <R> BatchResult many(Batch<R> items, Function<R, Fact> fact) {
        return batches.write(items, requests -> {
            var told = new ArrayList<Fact>();
            var refused = new ArrayList<Problem>();
            for (var request : requests) {
                try {
                    told.add(fact.apply(request));
                    refused.add(null);
                } catch (Problem problem) {
                    refused.add(problem);
                }
            }
            var results = writers.beyond(writer -> facts.take(writer, told)).iterator();
            return refused.stream()
                    .map(problem ->
                            problem == null ? written(results.next()) : new Batches.Written(null, false, problem))
                    .toList();
        });
    }

    private static Batches.Written written(FactResult result) {
        return new Batches.Written(result.id(), result.created(), result.problem());
    }
}
