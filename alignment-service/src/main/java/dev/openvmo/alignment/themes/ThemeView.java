package dev.openvmo.alignment.themes;

import dev.openvmo.kit.http.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme as callers see it. */
@Schema(name = "Theme")
record ThemeView(
        UUID id,
        UUID portfolioId,
        UUID strategyId,
        @Schema(examples = "Grow online sales") String name,
        String description,
        @Schema(examples = "0.6") BigDecimal weight,
        @Schema(examples = "1") long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ThemeView of(ThemeEntity entity) {
        return new ThemeView(
                entity.id,
                entity.portfolioId,
                entity.strategyId,
                entity.name,
                entity.description,
                entity.weight,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
