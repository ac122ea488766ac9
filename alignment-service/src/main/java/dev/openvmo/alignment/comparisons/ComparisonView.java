package dev.openvmo.alignment.comparisons;

import dev.openvmo.alignment.ahp.Judgement;
import dev.openvmo.alignment.ahp.Priorities;
import dev.openvmo.kit.http.Owned;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison as callers see it: what was said, the weights it gives, and how far it contradicts itself. */
@Schema(
        name = "Comparison",
        description =
                "A comparison; its id is that of the strategy or theme whose parts are compared, or stands for a criterion of a set.")
public record ComparisonView(
        UUID id,
        UUID portfolioId,
        @Schema(description = "What is compared.", maxItems = Priorities.MOST_ITEMS) List<UUID> items,
        @Schema(
                        description =
                                "A row for each item: how many times as important it is as each, such as 3 or 1/3.",
                        maxItems = Priorities.MOST_ITEMS)
                List<@Size(max = Priorities.MOST_ITEMS) List<@Size(max = 25) String>> matrix,
        @Schema(description = "The principal eigenvector, in the order of the items.", maxItems = Priorities.MOST_ITEMS)
                List<Weight> weights,
        @Schema(
                        description =
                                "How far the judgements contradict each other; above 0.10 they are to be revisited.",
                        minimum = "0",
                        examples = "0.044")
                BigDecimal consistencyRatio,
        @Schema(
                        description = "The table that inconsistency is measured against.",
                        examples = Priorities.RANDOM_INDEX,
                        maxLength = 40)
                String randomIndex,
        @Schema(description = "Whether the weights may be put in force.") boolean consistent,
        @Schema(description = "What to revisit, the worst first; empty where it is consistent.", maxItems = 3)
                List<Revisit> revisit,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    /** What one item weighs. */
    @Schema(name = "ComparisonWeight")
    public record Weight(
            @Schema(description = "The item.") UUID id,
            @Schema(
                            description = "Its weight; all of them add up to 1.",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.547")
                    BigDecimal weight) {}

    /** A judgement that contradicts the others. */
    @Schema(name = "ComparisonRevisit")
    public record Revisit(
            @Schema(description = "The item of the row.") UUID item,
            @Schema(description = "The item of the column.") UUID against,
            @Schema(description = "How it was judged.", examples = "6", maxLength = 25) String judged,
            @Schema(description = "What the other judgements say of the two.", examples = "1/2", maxLength = 25)
                    String suggested,
            @Schema(description = "The consistency ratio with that instead.", minimum = "0", examples = "0.082")
                    BigDecimal consistencyRatio) {}

    static ComparisonView of(ComparisonEntity entity) {
        var matrix = entity.matrix();
        var priorities = Priorities.of(matrix);
        var items = List.of(entity.items);
        return new ComparisonView(
                entity.id,
                entity.portfolioId,
                items,
                matrix.rows().stream()
                        .map(row -> row.stream().map(Judgement::toString).toList())
                        .toList(),
                IntStream.range(0, items.size())
                        .mapToObj(i ->
                                new Weight(items.get(i), priorities.weights().get(i)))
                        .toList(),
                priorities.consistencyRatio(),
                Priorities.RANDOM_INDEX,
                priorities.consistent(),
                priorities.doubts().stream()
                        .map(doubt -> new Revisit(
                                items.get(doubt.row()),
                                items.get(doubt.column()),
                                doubt.judged().toString(),
                                doubt.suggested().toString(),
                                doubt.consistencyRatio()))
                        .toList(),
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
