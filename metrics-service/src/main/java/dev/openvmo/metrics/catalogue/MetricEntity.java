package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Stamp;
import dev.openvmo.kit.store.Stamped;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** A row of {@code metric}. */
@Entity
@Table(name = "metric")
@EntityListeners(Stamp.class)
class MetricEntity implements Stamped {
    @Id
    UUID id;

    @Column(nullable = false)
    String key;

    @Column(nullable = false)
    String name;

    String description;
    String unit;

    @Enumerated(EnumType.STRING)
    Direction direction;

    @Enumerated(EnumType.STRING)
    Aggregation aggregation;

    @Enumerated(EnumType.STRING)
    MetricKind kind;

    @Column(name = "subject_types")
    String[] subjectTypes;

    @Version
    long version;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static MetricEntity of(MetricRequest request, long version, Instant now) {
        var metric = new MetricEntity();
        metric.id = Ids.next();
        metric.version = version;
        metric.createdAt = now;
        metric.edit(request);
        return metric;
    }

    void edit(MetricRequest request) {
        key = request.key();
        name = request.name();
        description = request.description();
        unit = request.unit();
        direction = request.direction();
        aggregation = request.aggregation();
        kind = request.kind();
        var types =
                new TreeSet<>(request.subjectTypes()).stream().map(Enum::name).toArray(String[]::new);
        if (!Arrays.equals(types, subjectTypes)) {
            subjectTypes = types;
        }
    }

    MetricRequest request() {
        return new MetricRequest(key, name, description, unit, direction, aggregation, kind, types());
    }

    Metric metric() {
        return new Metric(id, key, unit, aggregation, kind, types());
    }

    Set<SubjectType> types() {
        return Arrays.stream(subjectTypes).map(SubjectType::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void setUpdatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
    }
}
