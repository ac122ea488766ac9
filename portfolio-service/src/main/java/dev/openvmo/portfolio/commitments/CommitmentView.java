package dev.openvmo.portfolio.commitments;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.Money;
import dev.openvmo.portfolio.guardrails.GuardrailKind;
import dev.openvmo.portfolio.guardrails.GuardrailOverride;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commitment as callers see it. */
@Schema(name = "Commitment")
record CommitmentView(
        UUID id,
        UUID portfolioId,
        UUID budgetId,
        UUID initiativeId,
        Money amount,
        @Nullable String note,
        @Schema(description = "Which guardrails it breached when it was made or raised.", maxItems = 4)
                List<GuardrailKind> breached,
        @Nullable GuardrailOverride override,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static CommitmentView of(CommitmentEntity entity) {
        return new CommitmentView(
                entity.id,
                entity.portfolioId,
                entity.budgetId,
                entity.initiativeId,
                entity.money(),
                entity.note,
                entity.breached.stream().map(GuardrailKind::valueOf).toList(),
                entity.override(),
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
