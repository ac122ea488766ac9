package dev.openvmo.portfolio.initiatives;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.portfolio.customfields.CustomValues;
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
        @Nullable CustomerNeed customerNeed,
        @Nullable ObjectNode customFields,
        @Nullable ExternalRef externalRef,
        List<ExternalRef> externalRefs,
        KanbanState state,
        @Nullable DoneOutcome outcome,
        Instant stateEnteredAt,
        @Nullable UUID pivotedInto,
        @Nullable List<String> lacked,
        @Nullable MoveOverride override,
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
                CustomerNeed.of(entity.customerNeed, entity.needEvidence),
                CustomValues.read(entity.customValues),
                ExternalRef.of(entity.externalSource, entity.externalId),
                entity.refs(),
                entity.state,
                entity.outcome,
                entity.stateEnteredAt,
                entity.pivotedInto,
                entity.lacked,
                entity.override(),
                estimates,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
