package dev.openvmo.metrics.alerts;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert as callers and neighbours see it. */
@Schema(name = "Alert")
record AlertView(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "The portfolio it belongs to.") UUID portfolioId,
        @Schema(description = "The rule that was breached.") UUID ruleId,
        @Schema(description = "What that is called.", maxLength = 200, examples = "Checkout is slow") String rule,
        @Schema(description = "The metric's key.", maxLength = 100, examples = "checkout.conversion") String metric,
        SubjectType subjectType,
        @Schema(description = "What is measured.") UUID subjectId,
        RuleKind kind,
        Severity severity,
        @Schema(description = "Whether it is an impediment of the initiative while it lasts.", examples = "false")
                boolean raisesImpediment,
        Status status,
        @Schema(description = "What was measured when it was breached.", examples = "1.9") BigDecimal value,
        @Schema(description = "When what breached it was measured.") Instant raisedAt,
        @Nullable @Schema(description = "When what ended it was measured; absent while it lasts.") Instant clearedAt,
        @Schema(description = "When it was found, or found to be another.") Instant updatedAt) {

    /** Whether it lasts. */
    @Schema(name = "AlertStatus", description = "Whether it lasts.")
    enum Status {
        OPEN,
        CLEARED
    }

    static AlertView of(AlertEntity row) {
        return new AlertView(
                row.id,
                row.portfolioId,
                row.ruleId,
                row.rule,
                row.metric,
                row.subjectType,
                row.subjectId,
                row.kind,
                row.severity,
                row.raisesImpediment,
                row.status,
                Decimals.plain(row.value),
                row.raisedAt,
                row.clearedAt,
                row.updatedAt);
    }
}
