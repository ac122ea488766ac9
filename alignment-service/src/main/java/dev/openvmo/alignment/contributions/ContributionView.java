package dev.openvmo.alignment.contributions;

import dev.openvmo.kit.http.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contribution as callers see it. */
@Schema(name = "Contribution")
record ContributionView(
        UUID id,
        UUID portfolioId,
        UUID initiativeId,
        UUID objectiveId,
        @Schema(examples = "0.8") BigDecimal strength,
        @Schema(examples = "0.9") BigDecimal confidence,
        String rationale,
        @Schema(examples = "1") long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ContributionView of(ContributionEntity entity) {
        return new ContributionView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.objectiveId,
                entity.strength,
                entity.confidence,
                entity.rationale,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
