package dev.openvmo.metrics.feedback;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of an item. */
@Schema(
        name = "FeedbackTriageRequest",
        examples = {"{\"verdict\":\"DECLINED\",\"reason\":\"The old shop closes in March.\"}"})
record TriageRequest(
        @NotNull Verdict verdict,
        @Nullable
                @Size(min = 1, max = 2000)
                @Schema(
                        description = "Why; has to be said where it is declined.",
                        examples = "The old shop closes in March.")
                String reason,
        @Nullable @Schema(description = "Which item says the same: of a duplicate, and of nothing else.")
                UUID duplicateOf) {

    /** 422 where a duplicate does not say of what, or the declined not why. */
    TriageRequest require(UUID itself) {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "The verdict does not say all there is to it.");
        if (verdict == Verdict.DECLINED && reason == null) {
            refusal.at("/reason", ErrorCode.REQUIRED, "is needed to decline");
        }
        if ((verdict == Verdict.DUPLICATE) != (duplicateOf != null)) {
            refusal.at(
                    "/duplicateOf",
                    duplicateOf == null ? ErrorCode.REQUIRED : ErrorCode.INVALID,
                    "is told of a duplicate, and of nothing else");
        }
        if (itself.equals(duplicateOf)) {
            refusal.at("/duplicateOf", ErrorCode.INVALID, "is the item itself");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return this;
    }
}
