package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative's estimates as callers see them; their id is the initiative's. */
@Schema(name = "Estimates")
record EstimatesView(
        UUID id,
        @Schema(examples = "8") double businessValue,
        @Schema(examples = "5") double timeCriticality,
        @Schema(examples = "3") double riskReduction,
        @Schema(examples = "5") double jobSize,
        @Schema(examples = "1") long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
