package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A benefit as callers see it. */
@Schema(name = "Benefit")
record BenefitView(
        UUID id,
        UUID portfolioId,
        UUID initiativeId,
        String name,
        Category category,
        String owner,
        String description,
        String observableOutcome,
        String attribution,
        String metric,
        boolean disbenefit,
        @Nullable BigDecimal baseline,
        @Nullable Money unitValue,
        @Nullable @Schema(description = "What was forecast last; absent before the first.") ForecastView forecast,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static BenefitView of(BenefitEntity entity, ForecastView forecast) {
        return new BenefitView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.name,
                entity.category,
                entity.owner,
                entity.description,
                entity.observableOutcome,
                entity.attribution,
                entity.metric,
                entity.disbenefit,
                entity.baseline,
                entity.unitValue(),
                forecast,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
