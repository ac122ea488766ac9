package dev.openvmo.portfolio.commitments;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.portfolio.guardrails.Breach;
import dev.openvmo.portfolio.guardrails.GuardrailOverride;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code commitment}; it is of its budget's portfolio and currency. */
@Entity(name = "Commitment")
class CommitmentEntity extends ResourceEntity {
    UUID budgetId;
    UUID initiativeId;
    BigDecimal amount;
    String currency;
    String note;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> breached = new ArrayList<>();

    String overrideReason;
    String approver;

    static CommitmentEntity in(UUID portfolioId) {
        var commitment = new CommitmentEntity();
        commitment.portfolioId = portfolioId;
        return commitment;
    }

    void edit(CommitmentRequest request) {
        budgetId = request.budgetId();
        initiativeId = request.initiativeId();
        amount = request.amount().amount();
        currency = request.amount().currency();
        note = request.note();
        overrideReason = request.override() == null ? null : request.override().reason();
        approver = request.override() == null ? null : request.override().approver();
    }

    /** What it breaches as it is made or raised. */
    void breaches(List<Breach> breaches) {
        breached = breaches.stream()
                .map(each -> each.guardrail().name())
                .distinct()
                .toList();
    }

    GuardrailOverride override() {
        return GuardrailOverride.of(overrideReason, approver);
    }

    Money money() {
        return new Money(amount, currency);
    }
}
