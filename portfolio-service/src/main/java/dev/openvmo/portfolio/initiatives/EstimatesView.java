package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.http.Timestamped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative's estimates as callers see them; their id is the initiative's. */
@Schema(name = "Estimates")
record EstimatesView(
        UUID id,
        BigDecimal businessValue,
        BigDecimal timeCriticality,
        BigDecimal riskReduction,
        BigDecimal jobSize,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Timestamped {}
