package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.http.Owned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The estimates of one initiative of a list; their id is its. */
@Schema(name = "EstimatesItem")
record EstimatesItemView(
        UUID id,
        UUID portfolioId,
        @Schema(description = "Which initiative.") UUID initiativeId,
        @Schema(description = "What is estimated of it.") EstimatesRequest estimates,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static EstimatesItemView of(UUID portfolioId, EstimatesView view) {
        return new EstimatesItemView(
                view.id(),
                portfolioId,
                view.id(),
                EstimatesRequest.of(view),
                view.version(),
                view.createdAt(),
                view.updatedAt());
    }
}
