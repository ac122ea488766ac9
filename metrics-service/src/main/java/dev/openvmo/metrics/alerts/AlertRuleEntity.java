package dev.openvmo.metrics.alerts;

import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;

/** A row of {@code alert_rule}; it belongs to the portfolio of its subject. */
@Entity(name = "AlertRule")
class AlertRuleEntity extends ResourceEntity {
    String name;
    String metric;

    @Enumerated(EnumType.STRING)
    SubjectType subjectType;

    UUID subjectId;

    @Enumerated(EnumType.STRING)
    RuleKind kind;

    @Enumerated(EnumType.STRING)
    Condition condition;

    BigDecimal threshold;
    Integer measurements;

    @Enumerated(EnumType.STRING)
    Severity severity;

    boolean raisesImpediment;

    static AlertRuleEntity in(UUID portfolioId) {
        var rule = new AlertRuleEntity();
        rule.portfolioId = portfolioId;
        return rule;
    }

    void edit(AlertRuleRequest request) {
        name = request.name();
        metric = request.metric();
        subjectType = request.subjectType();
        subjectId = request.subjectId();
        kind = request.kind();
        condition = request.condition();
        threshold = request.threshold();
        measurements = request.measurements();
        severity = request.severity();
        raisesImpediment = request.raisesImpediment();
    }
}
