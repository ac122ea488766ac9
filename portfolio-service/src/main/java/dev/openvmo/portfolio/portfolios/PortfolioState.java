package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.event.Aggregate;
import java.time.Instant;
import java.util.UUID;

/** A portfolio's whole public state, as published. */
record PortfolioState(
        UUID id,
        String key,
        String name,
        String vision,
        UUID parentId,
        String currency,
        String timeZone,
        String language,
        int fiscalYearStartMonth,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static final Aggregate AGGREGATE = new Aggregate("portfolio", "portfolio");

    static PortfolioState of(PortfolioEntity entity) {
        return new PortfolioState(
                entity.id,
                entity.key,
                entity.name,
                entity.vision,
                entity.parentId,
                entity.currency,
                entity.timeZone,
                entity.language,
                entity.fiscalYearStartMonth,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
