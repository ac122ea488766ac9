package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.http.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative's estimates as callers see them; their id is the initiative's. */
@Schema(name = "Estimates")
record EstimatesView(
        UUID id,
        @Schema(examples = "8") BigDecimal businessValue,
        @Schema(examples = "5") BigDecimal timeCriticality,
        @Schema(examples = "3") BigDecimal riskReduction,
        @Schema(examples = "5") BigDecimal jobSize,
        @Schema(examples = "1") long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
