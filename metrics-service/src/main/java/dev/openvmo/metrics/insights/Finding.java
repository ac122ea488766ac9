package dev.openvmo.metrics.insights;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a rule finds. Pure.
 *
 * @param qualifier tells several findings of one rule and subject apart; else empty
 * @param facts the data it saw
 * @param fingerprint of the data that has to change before it is raised again
 * @param money what it is about, in the portfolio's currency; null where money is unknown or beside the point
 * @param moneyReason why money that matters is unknown; else null
 */
record Finding(
        Subject subject,
        UUID initiativeId,
        String qualifier,
        String title,
        String detail,
        List<Fact> facts,
        String fingerprint,
        BigDecimal money,
        String moneyReason,
        SuggestedAction action) {

    /** What it is about. */
    record Subject(InsightSubject type, UUID id, String name) {}

    /** Of an initiative, with the money it is about. */
    static Finding of(
            PortfolioFacts.Initiative initiative,
            String title,
            String detail,
            List<Fact> facts,
            String fingerprint,
            BigDecimal money,
            SuggestedAction action) {
        return of(initiative.subject(), initiative.id(), "", title, detail, facts, fingerprint, action)
                .about(money);
    }

    /** The same, with the money that it is about. */
    Finding about(BigDecimal amount) {
        return new Finding(
                subject,
                initiativeId,
                qualifier,
                title,
                detail,
                facts,
                fingerprint,
                amount,
                amount == null ? "NO_EXCHANGE_RATE" : null,
                action);
    }

    /** Of something of which no money is known. */
    static Finding of(
            Subject subject,
            UUID initiativeId,
            String qualifier,
            String title,
            String detail,
            List<Fact> facts,
            String fingerprint,
            SuggestedAction action) {
        return new Finding(subject, initiativeId, qualifier, title, detail, facts, fingerprint, null, null, action);
    }
}
