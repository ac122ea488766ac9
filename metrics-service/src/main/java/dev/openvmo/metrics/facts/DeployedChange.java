package dev.openvmo.metrics.facts;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change that a deployment holds. */
@Schema(
        name = "DeployedChange",
        examples = {"{\"id\":\"9eea02345ce32b2a4a181aa284d7e57bc2997be9\",\"createdAt\":\"2026-11-24T16:02:00Z\"}"})
public record DeployedChange(
        @NotBlank
                @Size(max = 500)
                @Schema(
                        description = "The commit or pull request.",
                        examples = "9eea02345ce32b2a4a181aa284d7e57bc2997be9")
                String id,
        @Nullable @Schema(description = "When it was made, for those that no change tells of.") Instant createdAt) {}
