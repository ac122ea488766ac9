package dev.openvmo.metrics.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A summary as it is published on {@code metrics.value}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ValueState(
        UUID id,
        UUID initiativeId,
        UUID portfolioId,
        @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal value,
        @Nullable String unit,
        @Nullable String reason,
        long sampleSize,
        @Nullable Instant firstObservedAt,
        @Nullable Instant lastObservedAt,
        Instant asOf,
        List<MetricValue> metrics) {

    static ValueState of(ValueSummaryEntity summary, List<MetricValue> metrics) {
        return new ValueState(
                summary.id,
                summary.id,
                summary.portfolioId,
                summary.value,
                summary.unit,
                summary.reason,
                summary.sampleSize,
                summary.firstObservedAt,
                summary.lastObservedAt,
                summary.updatedAt,
                metrics);
    }
}
