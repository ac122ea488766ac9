package dev.openvmo.alignment.strategies;

import dev.openvmo.kit.event.Aggregate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A strategy's whole public state, as published. */
record StrategyState(
        UUID id,
        UUID portfolioId,
        String name,
        String description,
        LocalDate from,
        LocalDate to,
        StrategyStage state,
        Instant activatedAt,
        Instant retiredAt,
        Instant createdAt,
        Instant updatedAt) {
    static final Aggregate AGGREGATE = new Aggregate("alignment", "strategy");

    static StrategyState of(StrategyEntity entity) {
        return new StrategyState(
                entity.id,
                entity.portfolioId,
                entity.name,
                entity.description,
                entity.from,
                entity.to,
                entity.state,
                entity.activatedAt,
                entity.retiredAt,
                entity.createdAt,
                entity.updatedAt);
    }
}
