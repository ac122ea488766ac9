package dev.openvmo.portfolio.guardrails;

import dev.openvmo.portfolio.guardrails.GuardrailsRequest.Engagement;
import dev.openvmo.portfolio.guardrails.GuardrailsRequest.Mix;
import dev.openvmo.portfolio.guardrails.GuardrailsRequest.Significance;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The guardrails that govern a portfolio, and whose they are. */
@Schema(name = "Guardrails")
record GuardrailsView(
        @Schema(description = "The portfolio.") UUID portfolioId,
        @Nullable
                @Schema(
                        description =
                                "Whose guardrails they are: its own, or those of the nearest portfolio above that has some; absent"
                                        + " where nobody has written any.")
                UUID governedBy,
        @Nullable @Schema(description = "Shares by horizon.") Mix horizonMix,
        @Nullable @Schema(description = "Shares by kind and category.") Mix capacityAllocation,
        @Nullable Significance significantInitiatives,
        @Nullable Engagement businessOwnerEngagement,
        @Nullable
                @Schema(
                        description = "Of these guardrails; the ETag is made of it where they are its own.",
                        minimum = "1")
                Long version,
        @Nullable @Schema(description = "When they were written first.") Instant createdAt,
        @Nullable @Schema(description = "When they last changed.") Instant updatedAt) {

    static GuardrailsView of(UUID portfolioId, GuardrailsState written) {
        return new GuardrailsView(
                portfolioId,
                written.portfolioId(),
                written.horizonMix(),
                written.capacityAllocation(),
                written.significantInitiatives(),
                written.businessOwnerEngagement(),
                written.version(),
                written.createdAt(),
                written.updatedAt());
    }

    static GuardrailsView unwritten(UUID portfolioId) {
        return new GuardrailsView(portfolioId, null, null, null, null, null, null, null, null);
    }

    /** Whether they are the portfolio's own. */
    boolean own() {
        return portfolioId.equals(governedBy);
    }
}
