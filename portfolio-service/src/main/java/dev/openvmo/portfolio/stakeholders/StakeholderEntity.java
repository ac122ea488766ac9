package dev.openvmo.portfolio.stakeholders;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A row of {@code stakeholder}; it belongs to the portfolio of its initiative. */
@Entity(name = "Stakeholder")
class StakeholderEntity extends ResourceEntity {
    UUID initiativeId;
    String name;
    String role;

    @Enumerated(EnumType.STRING)
    Influence influence;

    @Enumerated(EnumType.STRING)
    Stance stance;

    static StakeholderEntity in(UUID portfolioId) {
        var stakeholder = new StakeholderEntity();
        stakeholder.portfolioId = portfolioId;
        return stakeholder;
    }

    void edit(StakeholderRequest request) {
        initiativeId = request.initiativeId();
        name = request.name();
        role = request.role();
        influence = request.influence();
        stance = request.stance();
    }
}
