package dev.openvmo.metrics.alerts;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert rule as callers see it. */
@Schema(name = "AlertRule")
record AlertRuleView(
        UUID id,
        UUID portfolioId,
        String name,
        String metric,
        SubjectType subjectType,
        UUID subjectId,
        RuleKind kind,
        @Nullable Condition condition,
        @Nullable BigDecimal threshold,
        @Nullable Integer measurements,
        Severity severity,
        boolean raisesImpediment,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static AlertRuleView of(AlertRuleEntity entity) {
        return new AlertRuleView(
                entity.id,
                entity.portfolioId,
                entity.name,
                entity.metric,
                entity.subjectType,
                entity.subjectId,
                entity.kind,
                entity.condition,
                entity.threshold,
                entity.measurements,
                entity.severity,
                entity.raisesImpediment,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
