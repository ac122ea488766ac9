package dev.openvmo.metrics.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a metric says of a subject last, as it is published on {@code metrics.metric-status}.
 *
 * @param value of the latest observation; of those at the same time the one with the greater id
 * @param observedAt when that was made
 * @param sampleSize how many observations there are
 * @param baseline of the target whose day comes last; absent without a target
 * @param target what is to be reached by that day
 * @param trend which way the latest ten observations tend; absent for fewer than two times
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MetricStatusState(
        UUID id,
        UUID portfolioId,
        String metric,
        @Nullable String unit,
        Direction direction,
        Subject subject,
        BigDecimal value,
        Instant observedAt,
        long sampleSize,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetDueOn,
        @Nullable Trend trend,
        Instant asOf) {

    /** What was measured, with the names it goes by. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subject(SubjectType type, UUID id, @Nullable ExternalRef externalRef, @Nullable String key) {}

    /** What another system calls it. */
    record ExternalRef(String source, String externalId) {}
}
