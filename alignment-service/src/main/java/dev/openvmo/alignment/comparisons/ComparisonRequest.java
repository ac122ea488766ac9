package dev.openvmo.alignment.comparisons;

import dev.openvmo.alignment.ahp.Judgement;
import dev.openvmo.alignment.ahp.PairwiseMatrix;
import dev.openvmo.alignment.ahp.Priorities;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much more important each item is than each other. */
@Schema(
        name = "ComparisonRequest",
        examples = {
            """
            {"items":["01935a00-0000-7000-8000-000000000211","01935a00-0000-7000-8000-000000000212"],"matrix":[["1","3"],["1/3","1"]]}"""
        })
public record ComparisonRequest(
        @NotNull
                @Size(
                        min = 2,
                        max = Priorities.MOST_ITEMS,
                        message =
                                "are 2 to 15: for more there is no random index to tell consistency by, and nobody keeps so many judgements consistent; make groups")
                @Schema(description = "All items of the group, in the order of the matrix.")
                List<@NotNull UUID> items,
        @NotNull
                @Size(max = Priorities.MOST_ITEMS)
                @Schema(
                        description =
                                "A row for each item: how many times as important it is as each. Of two reciprocal cells one may be null.")
                List<@NotNull @Size(max = Priorities.MOST_ITEMS) List<Judgement>> matrix) {

    /** With both halves: 422 naming cells that are missing or contradict each other. */
    ComparisonRequest completed() {
        return new ComparisonRequest(
                items, PairwiseMatrix.of(items.size(), matrix).orThrow().rows());
    }

    static ComparisonRequest of(ComparisonEntity entity) {
        return new ComparisonRequest(List.of(entity.items), entity.matrix().rows());
    }
}
