package dev.openvmo.alignment.strategies;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A strategy as callers see it. */
@Schema(name = "Strategy")
public record StrategyView(
        UUID id,
        UUID portfolioId,
        @Schema(description = "What it is called.", maxLength = 200, examples = "2027 strategy") String name,
        @Nullable @Schema(description = "What it wants.", maxLength = 10000) String description,
        @Nullable @Schema(description = "The first day.") LocalDate from,
        @Nullable @Schema(description = "The last day.") LocalDate to,
        @Schema(description = "What it counts for where a nearer one is in force.", minimum = "0", maximum = "1")
                BigDecimal shareBelow,
        @Nullable @Schema(description = "The version it was made of.") UUID versionOf,
        StrategyStage state,
        @Nullable @Schema(description = "When it was put in force.") Instant activatedAt,
        @Nullable @Schema(description = "When it was retired.") Instant retiredAt,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static StrategyView of(StrategyEntity entity) {
        return new StrategyView(
                entity.id,
                entity.portfolioId,
                entity.name,
                entity.description,
                entity.from,
                entity.to,
                entity.shareBelow,
                entity.versionOf,
                entity.state,
                entity.activatedAt,
                entity.retiredAt,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
