package dev.openvmo.portfolio.initiatives;

import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move on the Kanban. */
@Schema(
        name = "TransitionRequest",
        examples = {"""
            {"to":"REVIEWING","reason":"sponsor found"}"""})
record TransitionRequest(
        @NotNull @Schema(description = "Where it goes.") KanbanState to,
        @Schema(description = "How it ended; only with DONE.") DoneOutcome outcome,
        @Size(max = 2000) @Schema(description = "Why.", examples = "sponsor found") String reason) {}
