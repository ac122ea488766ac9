package dev.openvmo.alignment.strategies;

import dev.openvmo.kit.http.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A strategy as callers see it. */
@Schema(name = "Strategy")
record StrategyView(
        UUID id,
        UUID portfolioId,
        @Schema(examples = "2027 strategy") String name,
        String description,
        @Schema(examples = "2027-04-01") LocalDate from,
        @Schema(examples = "2028-03-31") LocalDate to,
        @Schema(examples = "ACTIVE") StrategyStage state,
        Instant activatedAt,
        Instant retiredAt,
        @Schema(examples = "1") long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static StrategyView of(StrategyEntity entity) {
        return new StrategyView(
                entity.id,
                entity.portfolioId,
                entity.name,
                entity.description,
                entity.from,
                entity.to,
                entity.state,
                entity.activatedAt,
                entity.retiredAt,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
