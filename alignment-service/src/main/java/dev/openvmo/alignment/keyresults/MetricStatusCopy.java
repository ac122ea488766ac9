package dev.openvmo.alignment.keyresults;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What we keep of what a metric says of a subject last: columns of table {@code metric_status}. */
record MetricStatusCopy(
        UUID id,
        UUID portfolioId,
        String metric,
        @Nullable String unit,
        Subject subject,
        BigDecimal value,
        Instant observedAt,
        Long sampleSize,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target) {

    /** What was measured, by each name it has. */
    record Subject(String type, UUID id, @Nullable ExternalRef externalRef, @Nullable String key) {}

    /** What another system calls it. */
    record ExternalRef(String source, String externalId) {}
}
