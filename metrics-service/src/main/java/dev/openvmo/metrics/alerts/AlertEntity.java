package dev.openvmo.metrics.alerts;

import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Read side of {@code alert}; {@link AlertStore} writes it. */
@Entity(name = "Alert")
@Table(name = "alert")
@Immutable
class AlertEntity {
    @Id
    UUID id;

    UUID portfolioId;
    UUID ruleId;
    String rule;
    String metric;

    @Enumerated(EnumType.STRING)
    SubjectType subjectType;

    UUID subjectId;

    @Enumerated(EnumType.STRING)
    RuleKind kind;

    @Enumerated(EnumType.STRING)
    Severity severity;

    boolean raisesImpediment;

    @Enumerated(EnumType.STRING)
    AlertView.Status status;

    BigDecimal value;

    @Column(nullable = false)
    Instant raisedAt;

    Instant clearedAt;
    Instant updatedAt;
}
