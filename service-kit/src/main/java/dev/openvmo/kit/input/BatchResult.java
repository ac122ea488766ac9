package dev.openvmo.kit.input;

import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.http.Versioned;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item of a batch. */
@Schema(name = "BatchResult")
public record BatchResult(
        @Schema(description = "One result per item, in their order.", maxItems = BodyLimits.ITEMS) List<Item> items) {

    /** What became of one item. */
    @Schema(name = "BatchItem")
    public record Item(
            @Schema(description = "Place in the batch, from 0.", minimum = "0", maximum = "9999", examples = "0")
                    int index,
            @Schema(
                            description =
                                    "The status as of a request of its own: 201 if it was created, 200 if it was here before.",
                            minimum = "200",
                            maximum = "599",
                            examples = "201")
                    int status,
            @Nullable @Schema(description = "The id of what was created, or was here before.") UUID id,
            @Nullable @Schema(description = "Why it was refused.", ref = "#/components/schemas/Problem")
                    Map<String, Object> problem) {
        static Item created(int index, Versioned view) {
            return new Item(index, 201, view.id(), null);
        }

        /** One that was here before. */
        static Item found(int index, UUID id) {
            return new Item(index, 200, id, null);
        }

        static Item refused(int index, Problem problem) {
            return new Item(index, problem.type().status(), null, problem.body());
        }
    }
}
