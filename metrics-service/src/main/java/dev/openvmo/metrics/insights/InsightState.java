package dev.openvmo.metrics.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * An insight as it is published on {@code metrics.insight}. What is not known is absent.
 *
 * @param clearedAt when it ceased to hold
 * @param outcome whether it helped to act on it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InsightState(
        UUID id,
        UUID portfolioId,
        RuleKey rule,
        InsightSubject subjectType,
        UUID subjectId,
        String subject,
        @Nullable UUID initiativeId,
        String title,
        @Nullable Money money,
        InsightStatus status,
        Instant raisedAt,
        @Nullable Instant clearedAt,
        @Nullable InsightOutcome outcome,
        long version) {

    static InsightState of(InsightEntity row) {
        return new InsightState(
                row.id,
                row.portfolioId,
                row.rule,
                row.subjectType,
                row.subjectId,
                row.subject,
                row.initiativeId,
                row.title,
                row.moneyAmount == null ? null : new Money(row.moneyAmount, row.moneyCurrency),
                row.status,
                row.raisedAt,
                row.clearedAt,
                row.outcome,
                row.version);
    }
}
