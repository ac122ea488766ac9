package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.http.Timestamped;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A portfolio as callers see it. */
@Schema(name = "Portfolio")
record PortfolioView(
        UUID id,
        String key,
        String name,
        @Nullable String vision,
        @Nullable UUID parentId,
        String currency,
        String timeZone,
        String language,
        int fiscalYearStartMonth,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Timestamped {

    static PortfolioView of(PortfolioEntity entity) {
        return new PortfolioView(
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
