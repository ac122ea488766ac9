package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move on the Kanban. */
@Schema(
        name = "TransitionRequest",
        examples = {"""
            {"to":"REVIEWING","reason":"sponsor found"}"""})
record TransitionRequest(
        @NotNull @Schema(description = "Where it goes.") KanbanState to,
        @Schema(description = "How it ended; only with DONE, COMPLETED where it is left out.") DoneOutcome outcome,
        @Nullable @Schema(description = "The initiative that goes on instead; with PIVOTED, which needs it, only.")
                UUID pivotedInto,
        @Size(max = 2000) @Schema(description = "Why.", examples = "sponsor found") String reason,
        @Nullable
                @Valid
                @Schema(
                        description =
                                "Lets it pass although it lacks something; needs the role portfolio-manager. Without effect where nothing is lacking.")
                MoveOverride override) {

    TransitionRequest {
        outcome = to == KanbanState.DONE && outcome == null ? DoneOutcome.COMPLETED : outcome;
    }

    boolean pivots() {
        return outcome == DoneOutcome.PIVOTED;
    }

    /** The same, if it names what it is pivoted into exactly where it is pivoted: 422. */
    TransitionRequest sound() {
        if (pivots() == (pivotedInto == null)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "What is pivoted is pivoted into another initiative.")
                    .at(
                            "/pivotedInto",
                            pivots() ? ErrorCode.REQUIRED : ErrorCode.INVALID,
                            pivots() ? "has to be said with PIVOTED" : "is said with PIVOTED only");
        }
        return this;
    }
}
