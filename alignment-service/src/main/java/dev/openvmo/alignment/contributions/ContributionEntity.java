package dev.openvmo.alignment.contributions;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.UUID;

/** A row of {@code contribution}; it belongs to the portfolio of its initiative. */
@Entity(name = "Contribution")
class ContributionEntity extends ResourceEntity {
    UUID initiativeId;
    UUID objectiveId;
    BigDecimal strength;
    BigDecimal confidence;
    String rationale;

    static ContributionEntity in(UUID portfolioId) {
        var contribution = new ContributionEntity();
        contribution.portfolioId = portfolioId;
        return contribution;
    }

    void edit(ContributionRequest request) {
        initiativeId = request.initiativeId();
        objectiveId = request.objectiveId();
        strength = request.strength();
        confidence = request.confidence();
        rationale = request.rationale();
    }
}
