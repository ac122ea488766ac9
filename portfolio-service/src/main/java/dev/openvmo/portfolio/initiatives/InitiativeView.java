package dev.openvmo.portfolio.initiatives;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.http.Owned;
import dev.openvmo.portfolio.customfields.CustomValues;
import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative as callers see it. */
@Schema(name = "Initiative")
public record InitiativeView(
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
        @Nullable @Schema(type = SchemaType.OBJECT, implementation = Object.class) ObjectNode customFields,
        @Nullable ExternalRef externalRef,
        List<ExternalRef> externalRefs,
        @Schema(description = "Where it stands: moved by transitions, never by PUT or PATCH.") KanbanState state,
        @Nullable DoneOutcome outcome,
        @Schema(description = "When it came there.") Instant stateEnteredAt,
        @Nullable @Schema(description = "The initiative that it was pivoted into.") UUID pivotedInto,
        @Nullable
                @Schema(
                        description = "Which criteria were not met when it came there; absent where all were.",
                        maxItems = 101,
                        examples = "[\"estimates\"]")
                List<@Size(max = 60) String> lacked,
        @Nullable @Schema(description = "Who let it come there all the same.") MoveOverride override,
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
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
