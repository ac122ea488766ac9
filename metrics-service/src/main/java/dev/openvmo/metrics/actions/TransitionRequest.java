package dev.openvmo.metrics.actions;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of an action. */
@Schema(
        name = "ActionTransitionRequest",
        examples = {"{\"to\":\"DONE\",\"on\":\"2027-01-20\",\"note\":\"As agreed\"}"})
record TransitionRequest(
        @NotNull ActionStatus to,
        @Nullable @Schema(description = "Since which day; today when absent, and never later.", examples = "2027-01-20")
                LocalDate on,
        @Nullable @Size(max = 2000) @Schema(description = "What is to be said of it.", examples = "As agreed")
                String note) {}
