package dev.openvmo.metrics.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be done about an item. */
@Schema(
        name = "FeedbackPlanRequest",
        examples = {"{\"text\":\"The button goes grey once it is pressed.\"}"})
record PlanRequest(
        @NotBlank
                @Size(max = 2000)
                @Schema(
                        description = "What is to be done; what does it is said by links.",
                        examples = "The button goes grey once it is pressed.")
                String text) {}
