package dev.openvmo.alignment.keyresults;

import dev.openvmo.alignment.objectives.ObjectiveRef;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code key_result}; it belongs to the portfolio of its objective. */
@Entity(name = "KeyResult")
class KeyResultEntity extends ResourceEntity {
    UUID objectiveId;
    String name;
    String owner;

    @Enumerated(EnumType.STRING)
    Direction direction;

    @Enumerated(EnumType.STRING)
    Commitment commitment;

    BigDecimal baseline;
    BigDecimal target;
    LocalDate dueOn;
    String unit;
    BigDecimal weight;
    String metric;

    @Enumerated(EnumType.STRING)
    MeasuredBy.SubjectType subjectType;

    UUID subjectId;
    String externalRefSource;
    String externalRefExternalId;
    String subjectKey;

    static KeyResultEntity of(ObjectiveRef objective) {
        var result = new KeyResultEntity();
        result.portfolioId = objective.portfolioId();
        return result;
    }

    void edit(KeyResultRequest request) {
        objectiveId = request.objectiveId();
        name = request.name();
        owner = request.owner();
        direction = request.direction();
        commitment = request.commitment();
        baseline = request.baseline();
        target = request.target();
        dueOn = request.dueOn();
        unit = request.unit();
        weight = request.weight();
        var measure = request.measuredBy();
        var subject = measure == null ? null : measure.subject();
        var ref = subject == null ? null : subject.externalRef();
        metric = measure == null ? null : measure.metric();
        subjectType = subject == null ? null : subject.type();
        subjectId = subject == null ? null : subject.id();
        subjectKey = subject == null ? null : subject.key();
        externalRefSource = ref == null ? null : ref.source();
        externalRefExternalId = ref == null ? null : ref.externalId();
    }

    /** Null where it is told by check-ins. */
    MeasuredBy measuredBy() {
        if (metric == null) {
            return null;
        }
        var ref =
                externalRefSource == null ? null : new MeasuredBy.ExternalRef(externalRefSource, externalRefExternalId);
        return new MeasuredBy(metric, new MeasuredBy.Subject(subjectType, subjectId, ref, subjectKey));
    }
}
