package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.http.Versioned;
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
        UUID valueStreamId,
        @Schema(examples = "One-page checkout") String title,
        String description,
        InitiativeKind kind,
        Category category,
        Horizon horizon,
        @Schema(examples = "Ada Field") String owner,
        @Schema(examples = "Grace Moor") String sponsor,
        List<String> tags,
        LocalDate plannedStart,
        LocalDate plannedEnd,
        ExternalRef externalRef,
        @Schema(description = "moved by transitions, never by PUT or PATCH") KanbanState state,
        DoneOutcome outcome,
        Instant stateEnteredAt,
        @Schema(examples = "1") long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

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
