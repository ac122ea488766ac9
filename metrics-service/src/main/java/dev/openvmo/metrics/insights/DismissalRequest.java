package dev.openvmo.metrics.insights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an insight does not matter. */
@Schema(
        name = "InsightDismissalRequest",
        examples = {"""
            {"reason":"It is the law: no objective is needed"}"""})
record DismissalRequest(
        @NotBlank
                @Size(max = 2000)
                @Schema(description = "Why it does not matter.", examples = "It is the law: no objective is needed")
                String reason) {}
