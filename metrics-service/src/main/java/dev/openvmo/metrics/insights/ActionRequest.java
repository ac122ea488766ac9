package dev.openvmo.metrics.insights;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done about an insight. */
@Schema(
        name = "InsightActionRequest",
        examples = {"""
            {"note":"The board stopped it on 3 November"}"""})
record ActionRequest(
        @Nullable
                @Size(min = 1, max = 2000)
                @Schema(description = "What was done, in words.", examples = "The board stopped it on 3 November")
                String note,
        @Nullable @Schema(description = "The improvement action by which it is done.") UUID improvementActionId) {

    /** 422 where neither is said. */
    ActionRequest sound() {
        if (note == null && improvementActionId == null) {
            throw Problem.of(KitProblem.INVALID_INPUT, "Say what was done, or by which improvement action.")
                    .at("/note", ErrorCode.REQUIRED, "has to be said where no improvement action is named");
        }
        return this;
    }
}
