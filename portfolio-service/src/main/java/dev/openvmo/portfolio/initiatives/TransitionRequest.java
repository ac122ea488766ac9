package dev.openvmo.portfolio.initiatives;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move on the Kanban. */
@Schema(
        name = "TransitionRequest",
        examples = {"""
            {"to":"REVIEWING","reason":"sponsor found"}"""})
record TransitionRequest(
        @NotNull @Schema(examples = "REVIEWING") KanbanState to,
        @Schema(description = "only with DONE") DoneOutcome outcome,
        @Size(max = 2000) @Schema(maxLength = 2000, examples = "sponsor found") String reason) {}
