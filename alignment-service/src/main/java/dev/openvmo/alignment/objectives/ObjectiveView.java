package dev.openvmo.alignment.objectives;

import dev.openvmo.alignment.comparisons.WeightSource;
import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objective as callers see it. */
@Schema(name = "Objective")
record ObjectiveView(
        UUID id,
        UUID portfolioId,
        @Schema(description = "Its theme's strategy.") UUID strategyId,
        UUID themeId,
        String name,
        @Nullable String description,
        BigDecimal weight,
        WeightSource weightSource,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static ObjectiveView of(ObjectiveEntity entity) {
        return new ObjectiveView(
                entity.id,
                entity.portfolioId,
                entity.strategyId,
                entity.themeId,
                entity.name,
                entity.description,
                entity.weight,
                entity.weightSource,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
