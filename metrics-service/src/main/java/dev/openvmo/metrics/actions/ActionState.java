package dev.openvmo.metrics.actions;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An improvement action with its verdict, as it is published on {@code metrics.improvement-action}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActionState(
        UUID id,
        UUID portfolioId,
        String title,
        @Nullable String owner,
        @Nullable LocalDate dueOn,
        @Nullable UUID initiativeId,
        @Nullable UUID retrospectiveId,
        @Nullable UUID insightId,
        @Nullable UUID reviewId,
        @Nullable String metric,
        @Nullable SubjectType subjectType,
        @Nullable UUID subjectId,
        ActionStatus status,
        @Nullable LocalDate closedOn,
        Verdict verdict,
        Reason reason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ActionState of(ActionEntity row, Reason reason) {
        return new ActionState(
                row.id,
                row.portfolioId,
                row.title,
                row.owner,
                row.dueOn,
                row.initiativeId,
                row.retrospectiveId,
                row.insightId,
                row.reviewId,
                row.metric,
                row.subjectType,
                row.subjectId,
                row.status,
                row.closedOn,
                reason.verdict(),
                reason,
                row.version,
                row.createdAt,
                row.updatedAt);
    }
}
