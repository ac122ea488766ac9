package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.http.Versioned;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A work item. */
@Schema(name = "WorkItem")
public record WorkItemView(
        @Schema(description = "Made from source and externalId.") UUID id,
        String source,
        String externalId,
        @Nullable Long revision,
        @Schema(description = "Its initiative's, while that is known.") UUID portfolioId,
        @Nullable @Schema(description = "For which initiative; absent while that is only known by its name.")
                UUID initiativeId,
        @Nullable InitiativeRef initiativeRef,
        Link link,
        @Nullable UUID teamId,
        @Nullable String teamKey,
        String title,
        WorkItemKind kind,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant cancelledAt,
        @Nullable List<Wait> waits,
        @Nullable Instant dueAt,
        @Nullable BigDecimal plannedValue,
        @Nullable BigDecimal achievedValue,
        long version,
        @Schema(description = "When what is known of it last changed.") Instant updatedAt,
        @Nullable @Schema(description = "What became of it, in the answer to a write.") Fate result)
        implements Versioned {

    /** Whether its initiative is known, and the writer's to write. */
    @Schema(name = "WorkItemLink", description = "Whether its initiative is known; NONE where none was told.")
    enum Link {
        LINKED,
        UNLINKED,
        NONE
    }

    static WorkItemView of(WorkItemEntity row, List<Wait> waits, Fate result) {
        return new WorkItemView(
                row.id,
                row.source,
                row.externalId,
                row.revision,
                row.portfolioId,
                row.linked || row.initiativeRef == null ? row.initiativeId : null,
                InitiativeRef.of(row.initiativeRef),
                row.initiativeId == null ? Link.NONE : row.linked ? Link.LINKED : Link.UNLINKED,
                row.teamId,
                row.teamKey,
                row.title,
                row.kind,
                row.createdAt,
                row.startedAt,
                row.finishedAt,
                row.cancelledAt,
                waits,
                row.dueAt,
                row.plannedValue,
                row.achievedValue,
                row.version,
                row.updatedAt,
                result);
    }
}
