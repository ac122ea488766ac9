package dev.openvmo.alignment.contributions;

import dev.openvmo.kit.event.Aggregate;
import java.time.Instant;
import java.util.UUID;

/** A contribution's whole public state, as published. */
record ContributionState(
        UUID id,
        UUID portfolioId,
        UUID initiativeId,
        UUID objectiveId,
        double strength,
        double confidence,
        String rationale,
        Instant createdAt,
        Instant updatedAt) {
    static final Aggregate AGGREGATE = new Aggregate("alignment", "contribution");

    static ContributionState of(ContributionEntity entity) {
        return new ContributionState(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.objectiveId,
                entity.strength,
                entity.confidence,
                entity.rationale,
                entity.createdAt,
                entity.updatedAt);
    }
}
