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
        @Schema(examples = "checkout.conversion") String metric,
        @Schema(examples = "%") String unit,
        @Schema(examples = "MEAN") Aggregation aggregation,
        @Schema(examples = "3.1") BigDecimal value,
        @Schema(examples = "2") long sampleSize,
        @Schema(examples = "2026-11-01T00:00:00Z") Instant firstObservedAt,
        @Schema(examples = "2026-11-02T00:00:00Z") Instant lastObservedAt) {}
