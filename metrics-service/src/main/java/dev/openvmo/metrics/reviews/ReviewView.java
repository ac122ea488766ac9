package dev.openvmo.metrics.reviews;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.JsonText;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review as callers see it. */
@Schema(name = "Review")
record ReviewView(
        UUID id,
        UUID portfolioId,
        FiscalPeriod period,
        List<String> participants,
        @Nullable String agenda,
        @Nullable String notes,
        List<ReviewOutcome> outcomes,
        ReviewStatus status,
        @Nullable @Schema(description = "The moment of its evidence; absent before that is kept.") Instant frozenAt,
        @Nullable @Schema(description = "When it was closed; absent while it is open.") Instant closedAt,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static ReviewView of(ReviewEntity entity, JsonText json) {
        return new ReviewView(
                entity.id,
                entity.portfolioId,
                FiscalPeriod.parse(entity.period).orElseThrow(),
                entity.participants,
                entity.agenda,
                entity.notes,
                json.list(entity.outcomesJson, ReviewOutcome.class),
                entity.status,
                entity.frozenAt,
                entity.closedAt,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
