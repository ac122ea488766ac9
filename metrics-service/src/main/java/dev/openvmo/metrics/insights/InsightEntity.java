package dev.openvmo.metrics.insights;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code insight}: a case, one of the times that it was raised. */
@Entity(name = "Insight")
class InsightEntity extends ResourceEntity {
    @Enumerated(EnumType.STRING)
    RuleKey rule;

    long ruleVersion;

    @Enumerated(EnumType.STRING)
    InsightSubject subjectType;

    UUID subjectId;
    String subject;
    String qualifier;
    int number;
    UUID initiativeId;
    String title;
    String detail;
    String factsJson;
    String fingerprint;
    BigDecimal moneyAmount;
    String moneyCurrency;
    String moneyReason;
    String actionJson;
    int horizonDays;

    @Enumerated(EnumType.STRING)
    InsightStatus status;

    @Column(nullable = false)
    Instant raisedAt;

    Instant seenAt;
    Instant clearedAt;
    boolean cameBack;
    String dismissalReason;
    String actionNote;
    UUID improvementActionId;
    String settledBy;
    Instant settledAt;
    Instant judgedAt;

    @Enumerated(EnumType.STRING)
    InsightOutcome outcome;

    /** The case is raised once more. */
    static InsightEntity raised(UUID portfolioId, int number, Instant now) {
        var insight = new InsightEntity();
        insight.portfolioId = portfolioId;
        insight.number = number;
        insight.status = InsightStatus.OPEN;
        insight.raisedAt = now;
        return insight;
    }

    void of(Case of) {
        rule = of.rule();
        subjectId = of.subjectId();
        qualifier = of.qualifier();
    }

    Case of() {
        return new Case(rule, subjectId, qualifier);
    }

    /** What was found now stands there; amounts are whole minor units. */
    void see(Finding found, RuleInForce by, String currency, JsonText json, Instant now) {
        ruleVersion = by.version();
        horizonDays = by.by().whole(RuleKey.HORIZON);
        subjectType = found.subject().type();
        subject = found.subject().name();
        initiativeId = found.initiativeId();
        title = found.title();
        detail = found.detail();
        factsJson = json.text(found.facts());
        fingerprint = found.fingerprint();
        var known = found.money() != null && currency != null;
        moneyAmount =
                known ? Money.quotient(found.money(), BigDecimal.ONE, currency).amount() : null;
        moneyCurrency = known ? currency : null;
        moneyReason = found.moneyReason();
        actionJson = json.text(found.action());
        seenAt = now;
    }

    Step.Known known() {
        return new Step.Known(status, fingerprint, raisedAt, clearedAt != null, cameBack, judgedAt, outcome);
    }

    void clear(Instant now) {
        status = InsightStatus.CLEARED;
        clearedAt = now;
    }

    void cease(Instant now) {
        clearedAt = now;
    }

    void comeBack() {
        clearedAt = null;
        cameBack = true;
    }

    void dismiss(String reason, String by, Instant now) {
        status = InsightStatus.DISMISSED;
        dismissalReason = reason;
        settledBy = by;
        settledAt = now;
    }

    void act(ActionRequest said, String by, Instant now) {
        status = InsightStatus.ACTED;
        actionNote = said.note();
        improvementActionId = said.improvementActionId();
        settledBy = by;
        settledAt = now;
        judgedAt = now.plus(Duration.ofDays(horizonDays));
        outcome = InsightOutcome.PENDING;
    }
}
