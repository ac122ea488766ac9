package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.http.Timestamped;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A metric's definition. */
@Schema(name = "Metric")
public record MetricView(
        UUID id,
        String key,
        String name,
        @Nullable String description,
        @Nullable String unit,
        Direction direction,
        Aggregation aggregation,
        MetricKind kind,
        Set<SubjectType> subjectTypes,
        @Nullable String owner,
        @Nullable String source,
        @Nullable MetricNature nature,
        @Nullable ValueArea valueArea,
        @Nullable String formula,
        @Nullable @Schema(description = "How often the formula has changed, from 1.", minimum = "1", examples = "1")
                Integer formulaVersion,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Timestamped {

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
                metric.owner,
                metric.source,
                metric.nature,
                metric.valueArea,
                metric.formula,
                metric.formula == null ? null : metric.formulaVersion,
                metric.version,
                metric.createdAt,
                metric.updatedAt);
    }
}
