package dev.openvmo.alignment.objectives;

import dev.openvmo.kit.event.Aggregate;
import java.time.Instant;
import java.util.UUID;

/** An objective's whole public state, as published. */
record ObjectiveState(
        UUID id,
        UUID portfolioId,
        UUID strategyId,
        UUID themeId,
        String name,
        String description,
        double weight,
        Instant createdAt,
        Instant updatedAt) {
    static final Aggregate AGGREGATE = new Aggregate("alignment", "objective");

    static ObjectiveState of(ObjectiveEntity entity) {
        return new ObjectiveState(
                entity.id,
                entity.portfolioId,
                entity.strategyId,
                entity.themeId,
                entity.name,
                entity.description,
                entity.weight,
                entity.createdAt,
                entity.updatedAt);
    }
}
