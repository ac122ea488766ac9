package dev.openvmo.portfolio.guardrails;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Which guardrails are breached? A breach and its end are announced once each. */
@ApplicationScoped
class GuardrailStatuses {
    private static final int DETAIL = 500;

    private final GuardrailStatusRepository statuses;

    GuardrailStatuses(GuardrailStatusRepository statuses) {
        this.statuses = statuses;
    }

    /** There are guardrails from now on, none of them breached so far. */
    void open(UUID portfolioId) {
        for (var kind : GuardrailKind.values()) {
            statuses.add(GuardrailStatusEntity.of(portfolioId, kind), kind);
        }
    }

    /** There are none any more. */
    void end(UUID portfolioId) {
        statuses.find("portfolioId", portfolioId).list().forEach(statuses::remove);
    }

    /** Announces what is breached now and was not, and the other way round. */
    void settle(UUID portfolioId, List<Breach> breaches) {
        for (var status : statuses.find("portfolioId = ?1 order by id", portfolioId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()) {
            var first = breaches.stream()
                    .filter(each -> each.guardrail() == status.guardrail)
                    .findFirst();
            if (first.isPresent() != status.breached) {
                status.breached = first.isPresent();
                status.detail = first.map(Breach::detail)
                        .map(text -> text.substring(0, Math.min(DETAIL, text.length())))
                        .orElse(null);
                statuses.record(status, status.breached ? "breached" : "cleared");
            }
        }
    }
}
