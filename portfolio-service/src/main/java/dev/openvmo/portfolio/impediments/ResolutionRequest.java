package dev.openvmo.portfolio.impediments;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an impediment went out of the way. */
@Schema(
        name = "ResolutionRequest",
        examples = {"{\"text\":\"The bank opened the sandbox\"}"})
record ResolutionRequest(
        @NotBlank @Size(max = 20_000) @Schema(description = "How.", examples = "The bank opened the sandbox")
                String text,
        @Nullable @Schema(description = "When; now unless said.", examples = "2026-05-04T09:00:00Z")
                Instant resolvedAt) {}
