package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.metrics.formulas.Formula;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A row of {@code metric}; it is the whole organisation's, so that no portfolio owns it. */
@Entity(name = "Metric")
class MetricEntity extends ResourceEntity {
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

    String[] subjectTypes;
    String owner;
    String source;

    @Enumerated(EnumType.STRING)
    MetricNature nature;

    @Enumerated(EnumType.STRING)
    ValueArea valueArea;

    String formula;
    Integer formulaVersion;

    /** The metrics that the formula names. */
    String[] formulaParts;

    void edit(MetricRequest request) {
        key = request.key();
        name = request.name();
        description = request.description();
        unit = request.unit();
        direction = request.direction();
        aggregation = request.aggregation();
        kind = request.kind();
        subjectTypes =
                new TreeSet<>(request.subjectTypes()).stream().map(Enum::name).toArray(String[]::new);
        owner = request.owner();
        source = request.source();
        nature = request.nature();
        valueArea = request.valueArea();
        if (!Objects.equals(formula, request.formula())) {
            formula = request.formula();
            formulaVersion = formulaVersion == null ? 1 : formulaVersion + 1;
            formulaParts =
                    formula == null ? null : Formula.parse(formula).names().toArray(String[]::new);
        }
    }

    Set<SubjectType> types() {
        return Arrays.stream(subjectTypes).map(SubjectType::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
