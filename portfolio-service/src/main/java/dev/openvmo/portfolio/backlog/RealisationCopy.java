package dev.openvmo.portfolio.backlog;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.UUID;

/** What we keep of {@code metrics.realisation}: columns of table {@code realisation}; its id is its initiative's. */
record RealisationCopy(
        UUID id,
        UUID portfolioId,
        @Nullable String currency,
        @Nullable BigDecimal forecast,
        @Nullable BigDecimal adjusted,
        @Nullable BigDecimal realised,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal came,
        @Nullable String status,
        @Nullable Integer daysToValue) {}
