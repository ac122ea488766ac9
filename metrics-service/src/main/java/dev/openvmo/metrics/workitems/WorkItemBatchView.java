package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of many work items: accepted + unchanged + stale + rejected is their number. */
@Schema(name = "WorkItemBatch")
record WorkItemBatchView(
        @Schema(description = "How many are as they were sent, and were not before.", minimum = "0", examples = "98")
                long accepted,
        @Schema(description = "How many were so already.", minimum = "0", examples = "1") long unchanged,
        @Schema(description = "How many are older than what there is.", minimum = "0", examples = "0") long stale,
        @Schema(description = "How many were refused.", minimum = "0", examples = "1") long rejected,
        @Schema(description = "One result per item, in their order.", maxItems = BodyLimits.ITEMS) List<Item> items) {

    /** What became of one item. */
    @Schema(name = "WorkItemBatchItem")
    record Item(
            @Schema(description = "Place in the batch, from 0.", minimum = "0", maximum = "9999", examples = "0")
                    int index,
            @Schema(
                            description =
                                    "The status as of a request of its own: 201 if it was created, 200 if it was here before.",
                            minimum = "200",
                            maximum = "599",
                            examples = "201")
                    int status,
            @Nullable @Schema(description = "The work item's id.") UUID id,
            @Nullable Fate result,
            @Nullable @Schema(description = "Why it was refused.", ref = "#/components/schemas/Problem")
                    Map<String, Object> problem) {
        static Item of(int index, UUID id, Fate fate, boolean created) {
            return new Item(index, created ? 201 : 200, id, fate, null);
        }

        static Item refused(int index, Problem problem) {
            return new Item(index, problem.type().status(), null, null, problem.body());
        }
    }
}
