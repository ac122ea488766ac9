package dev.openvmo.portfolio.delivery;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What we keep of {@code metrics.delivery}: columns of table {@code delivery}. What is not known is null, with a reason. */
record DeliveryCopy(
        UUID id,
        UUID portfolioId,
        String subjectType,
        UUID subjectId,
        Boolean descendants,
        Long deployments,
        Long failedDeployments,
        Hours changeLeadTime,
        Frequency deploymentFrequency,
        Share changeFailRate,
        Hours failedDeploymentRecoveryTime,
        Share deploymentReworkRate,
        Long openIncidents,
        Long unresolved,
        @Nullable String health,
        String healthReason,
        @Nullable Integer daysToMarket,
        Instant asOf) {

    /** How long half took at most. */
    record Hours(@Nullable BigDecimal p50, Long sampleSize, @Nullable String reason) {}

    /** How often. */
    record Frequency(@Nullable BigDecimal perWeek, @Nullable String reason) {}

    /** From 0 to 1. */
    record Share(@Nullable BigDecimal value, @Nullable String reason) {}
}
