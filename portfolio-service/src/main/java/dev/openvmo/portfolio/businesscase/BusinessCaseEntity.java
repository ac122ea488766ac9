package dev.openvmo.portfolio.businesscase;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code business_case}; its id is its initiative's. */
@Entity(name = "BusinessCase")
class BusinessCaseEntity extends ResourceEntity {
    UUID initiativeId;
    String document;
    Integer approvedVersion;
    Instant approvedAt;
    BigDecimal benefitCostRatio;

    static BusinessCaseEntity of(UUID initiativeId, UUID portfolioId) {
        var businessCase = new BusinessCaseEntity();
        businessCase.id = initiativeId;
        businessCase.initiativeId = initiativeId;
        businessCase.portfolioId = portfolioId;
        return businessCase;
    }
}
