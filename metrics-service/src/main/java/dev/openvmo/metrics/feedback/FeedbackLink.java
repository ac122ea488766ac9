package dev.openvmo.metrics.feedback;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an item. */
@Schema(
        name = "FeedbackLink",
        examples = {"{\"type\":\"INITIATIVE\",\"id\":\"01935a00-0000-7000-8000-000000000101\"}"})
record FeedbackLink(@NotNull LinkType type, @NotNull @Schema(description = "Which.") UUID id) {}
