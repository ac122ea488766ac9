package dev.openvmo.kit.input;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.http.Versioned;
import dev.openvmo.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of each item of a batch.
 *
 * @param items one result per item, in the order of the items
 */
@Schema(name = "BatchResult")
public record BatchResult(List<Item> items) {

    /**
     * What became of one item.
     *
     * @param index its place in the batch, from 0
     * @param status as of a request of its own: 201 if it was created
     * @param id of what was created
     * @param problem why it was refused
     */
    @Schema(name = "BatchItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(description = "place in the batch, from 0", examples = "0") int index,
            @Schema(description = "status as of a request of its own", examples = "201") int status,
            @Schema(description = "id of what was created") UUID id,
            @Schema(description = "why it was refused", ref = "#/components/schemas/Problem")
                    Map<String, Object> problem) {
        static Item created(int index, Versioned view) {
            return new Item(index, 201, view.id(), null);
        }

        static Item refused(int index, Problem problem) {
            return new Item(index, problem.type().status(), null, problem.body());
        }
    }
}
