package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round as callers see it: nothing of who has answered. */
@Schema(name = "SurveyRound")
record RoundView(
        UUID id,
        UUID portfolioId,
        UUID surveyId,
        RoundState state,
        @Schema(description = "From when on it is answered.") Instant opensAt,
        @Schema(description = "Until when.") Instant closesAt,
        @Nullable @Schema(description = "When it closed.") Instant closedAt,
        @Schema(description = "How many links were given out.", minimum = "0", examples = "40") int invited,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static RoundView of(RoundEntity entity) {
        return new RoundView(
                entity.id,
                entity.portfolioId,
                entity.surveyId,
                entity.state,
                entity.opensAt,
                entity.closesAt,
                entity.closedAt,
                entity.invited,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
