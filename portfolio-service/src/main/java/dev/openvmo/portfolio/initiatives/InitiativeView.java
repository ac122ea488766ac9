package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative as callers see it. */
@Schema(name = "Initiative")
record InitiativeView(
        UUID id,
        UUID portfolioId,
        @Nullable UUID valueStreamId,
        String title,
        @Nullable String description,
        InitiativeKind kind,
        Category category,
        @Nullable Horizon horizon,
        @Nullable String owner,
        @Nullable String sponsor,
        List<String> tags,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedEnd,
        @Nullable ExternalRef externalRef,
        @Schema(description = "Where it stands: moved by transitions, never by PUT or PATCH.") KanbanState state,
        @Nullable DoneOutcome outcome,
        @Schema(description = "When it came there.") Instant stateEnteredAt,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static InitiativeView of(InitiativeEntity entity) {
        return new InitiativeView(
                entity.id,
                entity.portfolioId,
                entity.valueStreamId,
                entity.title,
                entity.description,
                entity.kind,
                entity.category,
                entity.horizon,
                entity.owner,
                entity.sponsor,
                entity.tags,
                entity.plannedStart,
                entity.plannedEnd,
                ExternalRef.of(entity.externalSource, entity.externalId),
                entity.state,
                entity.outcome,
                entity.stateEnteredAt,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
