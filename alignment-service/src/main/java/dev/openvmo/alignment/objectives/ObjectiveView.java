package dev.openvmo.alignment.objectives;

import dev.openvmo.kit.http.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objective as callers see it. */
@Schema(name = "Objective")
record ObjectiveView(
        UUID id,
        UUID portfolioId,
        UUID strategyId,
        UUID themeId,
        @Schema(examples = "Checkout conversion above 4 %") String name,
        String description,
        @Schema(examples = "0.5") BigDecimal weight,
        @Schema(examples = "1") long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ObjectiveView of(ObjectiveEntity entity) {
        return new ObjectiveView(
                entity.id,
                entity.portfolioId,
                entity.strategyId,
                entity.themeId,
                entity.name,
                entity.description,
                entity.weight,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
