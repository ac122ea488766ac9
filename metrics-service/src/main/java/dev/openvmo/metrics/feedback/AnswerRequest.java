package dev.openvmo.metrics.feedback;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the sender was told. */
@Schema(
        name = "FeedbackAnswerRequest",
        examples = {"{\"text\":\"Since today nobody pays twice. Thank you for telling us.\"}"})
record AnswerRequest(
        @NotBlank
                @Size(max = 20_000)
                @Schema(
                        description = "What the sender was told; another system delivers it.",
                        examples = "Since today nobody pays twice. Thank you for telling us.")
                String text,
        @Nullable @Schema(description = "When; now where that is not told.") Instant answeredAt) {}
