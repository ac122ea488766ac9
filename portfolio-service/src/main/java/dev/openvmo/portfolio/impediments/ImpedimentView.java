package dev.openvmo.portfolio.impediments;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.portfolio.terms.Severity;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An impediment as callers see it. */
@Schema(name = "Impediment")
record ImpedimentView(
        UUID id,
        UUID portfolioId,
        UUID initiativeId,
        String title,
        @Nullable String description,
        @Nullable String owner,
        Severity severity,
        Instant raisedAt,
        ImpedimentStatus status,
        @Nullable
                @Schema(
                        description = "How it went out of the way.",
                        maxLength = 20_000,
                        examples = "The bank opened it")
                String resolution,
        @Nullable
                @Schema(
                        description = "Who said so.",
                        maxLength = 200,
                        examples = "key:0198c0de-0000-7000-8000-000000000009")
                String resolvedBy,
        @Nullable @Schema(description = "When it went out of the way.") Instant resolvedAt,
        @Schema(description = "How often it was escalated as time passed.", minimum = "0", examples = "1")
                int escalationLevel,
        @Nullable
                @Schema(description = "To whom it was escalated last.", maxLength = 200, examples = "Portfolio manager")
                String escalatedTo,
        @Nullable @Schema(description = "When it was escalated last.") Instant escalatedAt,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static ImpedimentView of(ImpedimentEntity entity) {
        return new ImpedimentView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.title,
                entity.description,
                entity.owner,
                entity.severity,
                entity.raisedAt,
                entity.status,
                entity.resolution,
                entity.resolvedBy,
                entity.resolvedAt,
                entity.escalationLevel,
                entity.escalatedTo,
                entity.escalatedAt,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
