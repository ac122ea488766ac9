package dev.openvmo.metrics.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.metrics.catalogue.Aggregation;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one VALUE metric says of one initiative.
 *
 * @param metric its key
 * @param unit its unit
 * @param aggregation how its observations became the value
 * @param value over all observations
 * @param sampleSize how many there are
 * @param firstObservedAt the earliest
 * @param lastObservedAt the latest
 */
@Schema(name = "MetricValue")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MetricValue(
        @Schema(example = "checkout.conversion") String metric,
        @Schema(example = "%") String unit,
        @Schema(example = "MEAN") Aggregation aggregation,
        @Schema(example = "3.1") BigDecimal value,
        @Schema(example = "2") long sampleSize,
        @Schema(example = "2026-11-01T00:00:00Z") Instant firstObservedAt,
        @Schema(example = "2026-11-02T00:00:00Z") Instant lastObservedAt) {}
