package dev.openvmo.alignment.themes;

import dev.openvmo.alignment.comparisons.WeightSource;
import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
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
        String name,
        @Nullable String description,
        BigDecimal weight,
        WeightSource weightSource,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static ThemeView of(ThemeEntity entity) {
        return new ThemeView(
                entity.id,
                entity.portfolioId,
                entity.strategyId,
                entity.name,
                entity.description,
                entity.weight,
                entity.weightSource,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
