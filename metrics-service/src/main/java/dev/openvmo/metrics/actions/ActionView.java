package dev.openvmo.metrics.actions;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An improvement action as callers see it. */
@Schema(name = "ImprovementAction")
record ActionView(
        UUID id,
        UUID portfolioId,
        String title,
        @Nullable String description,
        @Nullable String owner,
        @Nullable LocalDate dueOn,
        @Nullable UUID initiativeId,
        @Nullable UUID retrospectiveId,
        @Nullable UUID insightId,
        @Nullable UUID reviewId,
        @Nullable String metric,
        @Nullable SubjectType subjectType,
        @Nullable UUID subjectId,
        @Nullable Direction direction,
        @Nullable LocalDate expectedBy,
        ActionStatus status,
        @Nullable
                @Schema(
                        description = "When it was done or cancelled; absent while it is open.",
                        examples = "2027-01-20")
                LocalDate closedOn,
        @Nullable @Schema(description = "What was said then.", maxLength = 2000, examples = "As agreed") String note,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static ActionView of(ActionEntity entity) {
        return new ActionView(
                entity.id,
                entity.portfolioId,
                entity.title,
                entity.description,
                entity.owner,
                entity.dueOn,
                entity.initiativeId,
                entity.retrospectiveId,
                entity.insightId,
                entity.reviewId,
                entity.metric,
                entity.subjectType,
                entity.subjectId,
                entity.direction,
                entity.expectedBy,
                entity.status,
                entity.closedOn,
                entity.note,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
