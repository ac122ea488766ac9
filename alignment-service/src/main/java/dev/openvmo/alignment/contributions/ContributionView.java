package dev.openvmo.alignment.contributions;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
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
        BigDecimal strength,
        BigDecimal confidence,
        @Nullable String rationale,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

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
