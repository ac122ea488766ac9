package dev.openvmo.portfolio.policies;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A row of {@code policies}; its id is its portfolio's. */
@Entity(name = "Policies")
class PoliciesEntity extends ResourceEntity {
    String document;

    static PoliciesEntity of(UUID portfolioId) {
        var policies = new PoliciesEntity();
        policies.id = portfolioId;
        policies.portfolioId = portfolioId;
        return policies;
    }
}
