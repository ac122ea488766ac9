package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.portfolio.guardrails.GuardrailsRequest.Engagement;
import dev.openvmo.portfolio.guardrails.GuardrailsRequest.Mix;
import dev.openvmo.portfolio.guardrails.GuardrailsRequest.Significance;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** A portfolio's own guardrails as they are published; their id is its. */
record GuardrailsState(
        UUID id,
        UUID portfolioId,
        @Nullable Mix horizonMix,
        @Nullable Mix capacityAllocation,
        @Nullable Significance significantInitiatives,
        @Nullable Engagement businessOwnerEngagement,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static GuardrailsState of(GuardrailsEntity entity, GuardrailsRequest said) {
        return new GuardrailsState(
                entity.id,
                entity.portfolioId,
                said.horizonMix(),
                said.capacityAllocation(),
                said.significantInitiatives(),
                said.businessOwnerEngagement(),
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }

    GuardrailsRequest rules() {
        return new GuardrailsRequest(horizonMix, capacityAllocation, significantInitiatives, businessOwnerEngagement);
    }
}
