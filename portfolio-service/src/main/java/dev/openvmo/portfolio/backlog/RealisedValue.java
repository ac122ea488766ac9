package dev.openvmo.portfolio.backlog;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What the backlog takes from {@code metrics.value}; of one that is gone only the version. */
record RealisedValue(
        UUID initiativeId,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String reason,
        Long sampleSize,
        Instant asOf,
        Long stateVersion) {}
