package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a guardrail is breached, as it is published. */
record GuardrailStatusState(
        UUID id,
        UUID portfolioId,
        GuardrailKind guardrail,
        @Schema(description = "Whether it is breached.") boolean breached,
        @Nullable @Schema(description = "How, in the words of the first breach.", maxLength = 500) String detail,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static GuardrailStatusState of(GuardrailStatusEntity entity) {
        return new GuardrailStatusState(
                entity.id,
                entity.portfolioId,
                entity.guardrail,
                entity.breached,
                entity.detail,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
