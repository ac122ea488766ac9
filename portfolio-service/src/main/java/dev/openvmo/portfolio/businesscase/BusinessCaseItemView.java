package dev.openvmo.portfolio.businesscase;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One business case of a list; its id is its initiative's. */
@Schema(name = "BusinessCaseItem")
record BusinessCaseItemView(
        UUID id,
        UUID portfolioId,
        @Schema(description = "Which initiative.") UUID initiativeId,
        @Schema(description = "What is said of it now.") BusinessCaseRequest businessCase,
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
                                "Likely benefits over costs as approved last, undiscounted; absent before the first,"
                                        + " or where nothing is spent.",
                        examples = "1.5")
                BigDecimal benefitCostRatio,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static BusinessCaseItemView of(BusinessCaseEntity entity, BusinessCaseRequest said) {
        return new BusinessCaseItemView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                said,
                entity.approvedVersion,
                entity.approvedAt,
                entity.benefitCostRatio,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
