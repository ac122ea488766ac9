package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A row of {@code guardrails}; its id is its portfolio's. */
@Entity(name = "Guardrails")
class GuardrailsEntity extends ResourceEntity {
    String document;

    static GuardrailsEntity of(UUID portfolioId) {
        var guardrails = new GuardrailsEntity();
        guardrails.id = portfolioId;
        guardrails.portfolioId = portfolioId;
        return guardrails;
    }
}
