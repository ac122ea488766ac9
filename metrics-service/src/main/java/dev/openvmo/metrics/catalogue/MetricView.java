package dev.openvmo.metrics.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.http.Versioned;
import dev.openvmo.metrics.subjects.SubjectType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A metric's definition. */
@Schema(name = "Metric")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MetricView(
        @Schema(examples = "01935a00-0000-7000-8000-000000000401") UUID id,
        @Schema(examples = "checkout.conversion") String key,
        @Schema(examples = "Checkout conversion") String name,
        @Schema(examples = "Orders per visit") String description,
        @Schema(examples = "%") String unit,
        @Schema(examples = "INCREASE") Direction direction,
        @Schema(examples = "MEAN") Aggregation aggregation,
        @Schema(examples = "VALUE") MetricKind kind,
        @Schema(examples = "[\"INITIATIVE\"]") Set<SubjectType> subjectTypes,
        @Schema(examples = "1") long version,
        @Schema(examples = "2026-11-20T09:00:00Z") Instant createdAt,
        @Schema(examples = "2026-11-20T09:00:00Z") Instant updatedAt)
        implements Versioned {

    static MetricView of(MetricEntity metric) {
        return new MetricView(
                metric.id,
                metric.key,
                metric.name,
                metric.description,
                metric.unit,
                metric.direction,
                metric.aggregation,
                metric.kind,
                metric.types(),
                metric.version,
                metric.createdAt,
                metric.updatedAt);
    }
}
