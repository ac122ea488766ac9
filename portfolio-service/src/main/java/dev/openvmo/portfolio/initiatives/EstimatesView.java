package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.http.Timestamped;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative's estimates as callers see them; their id is the initiative's. */
@Schema(name = "Estimates")
record EstimatesView(
        UUID id,
        @Nullable BigDecimal businessValue,
        @Nullable BigDecimal timeCriticality,
        @Nullable BigDecimal riskReduction,
        @Nullable BigDecimal jobSize,
        @Nullable BigDecimal reach,
        @Nullable BigDecimal impact,
        @Nullable BigDecimal confidence,
        @Nullable BigDecimal effort,
        @Nullable BigDecimal costOfDelay,
        @Nullable BigDecimal duration,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Timestamped {}
