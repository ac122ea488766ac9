package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A row of {@code guardrail_status}: whether one guardrail of a portfolio is breached, as it was announced last. */
@Entity(name = "GuardrailStatus")
class GuardrailStatusEntity extends ResourceEntity {
    @Enumerated(EnumType.STRING)
    GuardrailKind guardrail;

    boolean breached;
    String detail;

    static GuardrailStatusEntity of(UUID portfolioId, GuardrailKind guardrail) {
        var status = new GuardrailStatusEntity();
        status.portfolioId = portfolioId;
        status.guardrail = guardrail;
        return status;
    }
}
