package dev.openvmo.portfolio.businesscase;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A business case as callers see it; its id is its initiative's. */
@Schema(name = "BusinessCase")
record BusinessCaseView(
        UUID id,
        UUID portfolioId,
        @Nullable BusinessCaseRequest.Hypothesis hypothesis,
        @Nullable BusinessCaseRequest.Outcome outcome,
        @Nullable String mvp,
        List<BusinessCaseRequest.Alternative> alternatives,
        List<String> nonFunctionalNeeds,
        List<Plan.Cost> costs,
        List<Plan.Effort> efforts,
        List<Plan.Benefit> benefits,
        List<Plan.Obligation> obligations,
        @Nullable
                @Schema(
                        description = "The number of the version that was approved last; absent before the first.",
                        minimum = "1",
                        examples = "1")
                Integer approvedVersion,
        @Nullable @Schema(description = "When it was approved last; absent before the first.") Instant approvedAt,
        @Nullable
                @Schema(
                        description =
                                "Likely benefits over costs (capEx and opEx) as approved last, undiscounted; absent"
                                        + " before the first, or where nothing is spent.",
                        examples = "1.5")
                BigDecimal benefitCostRatio,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static BusinessCaseView of(BusinessCaseEntity entity, BusinessCaseRequest said) {
        return new BusinessCaseView(
                entity.id,
                entity.portfolioId,
                said.hypothesis(),
                said.outcome(),
                said.mvp(),
                said.alternatives(),
                said.nonFunctionalNeeds(),
                said.costs(),
                said.efforts(),
                said.benefits(),
                said.obligations(),
                entity.approvedVersion,
                entity.approvedAt,
                entity.benefitCostRatio,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
