package dev.openvmo.metrics.targets;

import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code target}; it belongs to the portfolio of its subject. */
@Entity(name = "Target")
class TargetEntity extends ResourceEntity {
    String metric;

    @Enumerated(EnumType.STRING)
    SubjectType subjectType;

    UUID subjectId;
    String owner;
    BigDecimal baseline;
    BigDecimal value;
    LocalDate startOn;
    LocalDate dueOn;

    static TargetEntity in(UUID portfolioId) {
        var target = new TargetEntity();
        target.portfolioId = portfolioId;
        return target;
    }

    void edit(TargetRequest request) {
        metric = request.metric();
        subjectType = request.subjectType();
        subjectId = request.subjectId();
        owner = request.owner();
        baseline = request.baseline();
        value = request.value();
        startOn = request.startOn();
        dueOn = request.dueOn();
    }
}
