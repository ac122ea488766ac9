package dev.openvmo.portfolio.initiatives;

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

/** An initiative's whole public state, as published: with its estimates. */
record InitiativeState(
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
        KanbanState state,
        @Nullable DoneOutcome outcome,
        Instant stateEnteredAt,
        @Nullable EstimatesRequest estimates,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static InitiativeState of(InitiativeEntity entity, EstimatesRequest estimates) {
        return new InitiativeState(
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
                estimates,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
