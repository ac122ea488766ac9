package dev.openvmo.metrics.insights;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An insight as callers see it. */
@Schema(name = "Insight")
record InsightView(
        UUID id,
        UUID portfolioId,
        RuleKey rule,
        @Schema(
                        description = "By which version of the rule's setting; 0 by its defaults.",
                        minimum = "0",
                        examples = "2")
                long ruleVersion,
        InsightSubject subjectType,
        @Schema(description = "What it is about; an estimator's is made of the name.") UUID subjectId,
        @Schema(description = "What that is called.", maxLength = 500, examples = "One-page checkout") String subject,
        @Nullable @Schema(description = "The initiative, where it is about one.") UUID initiativeId,
        @Schema(
                        description = "What is to be said, in a sentence.",
                        maxLength = 1000,
                        examples = "Money goes to One-page checkout, which serves no objective")
                String title,
        @Schema(
                        description = "Why that matters.",
                        maxLength = 2000,
                        examples =
                                "It contributes to no objective of any strategy, and money was booked for it within a year.")
                String detail,
        @Schema(description = "The data that the rule saw, as they were then.", maxItems = 1000) List<Fact> facts,
        @Nullable @Schema(description = "How much money it is about, in the portfolio's currency.") Money money,
        @Nullable
                @Schema(
                        description = "Why money that matters is not known.",
                        pattern = "^[A-Z_]+$",
                        maxLength = 60,
                        examples = "NO_EXCHANGE_RATE")
                String moneyReason,
        SuggestedAction suggestedAction,
        InsightStatus status,
        @Schema(description = "When it was found.") Instant raisedAt,
        @Schema(description = "When the rule saw these data.") Instant seenAt,
        @Nullable @Schema(description = "When it ceased to hold; absent while it holds.") Instant clearedAt,
        @Nullable Dismissal dismissal,
        @Nullable Action action,
        @Nullable InsightOutcome outcome,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    /** Why it does not matter. */
    @Schema(name = "InsightDismissal", description = "Why it does not matter, and who says so.")
    record Dismissal(
            @Schema(description = "Why.", maxLength = 2000, examples = "It is the law: no objective is needed")
                    String reason,
            @Schema(
                            description = "Who says so.",
                            maxLength = 200,
                            examples = "key:0198c0de-0000-7000-8000-000000000009")
                    String by,
            @Schema(description = "When.") Instant at) {}

    /** What was done about it. */
    @Schema(name = "InsightAction", description = "What was done about it.")
    record Action(
            @Nullable
                    @Schema(
                            description = "What, in words.",
                            maxLength = 2000,
                            examples = "The board stopped it on 3 November")
                    String note,
            @Nullable @Schema(description = "By which improvement action.") UUID improvementActionId,
            @Schema(
                            description = "Who says so.",
                            maxLength = 200,
                            examples = "key:0198c0de-0000-7000-8000-000000000009")
                    String by,
            @Schema(description = "When.") Instant at,
            @Schema(description = "When it is said whether it helped.") Instant judgedAt) {}

    static InsightView of(InsightEntity row, JsonText json) {
        return new InsightView(
                row.id,
                row.portfolioId,
                row.rule,
                row.ruleVersion,
                row.subjectType,
                row.subjectId,
                row.subject,
                row.initiativeId,
                row.title,
                row.detail,
                json.list(row.factsJson, Fact.class),
                row.moneyAmount == null ? null : new Money(row.moneyAmount, row.moneyCurrency),
                row.moneyReason,
                json.read(row.actionJson, SuggestedAction.class),
                row.status,
                row.raisedAt,
                row.seenAt,
                row.clearedAt,
                row.status == InsightStatus.DISMISSED
                        ? new Dismissal(row.dismissalReason, row.settledBy, row.settledAt)
                        : null,
                row.status == InsightStatus.ACTED
                        ? new Action(
                                row.actionNote, row.improvementActionId, row.settledBy, row.settledAt, row.judgedAt)
                        : null,
                row.outcome,
                row.version,
                row.createdAt,
                row.updatedAt);
    }
}
