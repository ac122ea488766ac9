package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A portfolio as callers see it. */
@Schema(name = "Portfolio")
record PortfolioView(
        UUID id,
        @Schema(examples = "RETAIL") String key,
        @Schema(examples = "Retail") String name,
        String vision,
        UUID parentId,
        @Schema(examples = "GBP") String currency,
        @Schema(examples = "Europe/London") String timeZone,
        @Schema(examples = "en") String language,
        @Schema(examples = "4") int fiscalYearStartMonth,
        @Schema(examples = "1") long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

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
