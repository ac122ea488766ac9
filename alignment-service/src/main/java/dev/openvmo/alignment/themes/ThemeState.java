package dev.openvmo.alignment.themes;

import dev.openvmo.kit.event.Aggregate;
import java.time.Instant;
import java.util.UUID;

/** A theme's whole public state, as published. */
record ThemeState(
        UUID id,
        UUID portfolioId,
        UUID strategyId,
        String name,
        String description,
        double weight,
        Instant createdAt,
        Instant updatedAt) {
    static final Aggregate AGGREGATE = new Aggregate("alignment", "theme");

    static ThemeState of(ThemeEntity entity) {
        return new ThemeState(
                entity.id,
                entity.portfolioId,
                entity.strategyId,
                entity.name,
                entity.description,
                entity.weight,
                entity.createdAt,
                entity.updatedAt);
    }
}
