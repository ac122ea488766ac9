package dev.openvmo.metrics.retrospectives;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.JsonText;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A retrospective as callers see it. */
@Schema(name = "Retrospective")
record RetrospectiveView(
        UUID id,
        UUID portfolioId,
        String title,
        RetrospectiveSubject subjectType,
        UUID subjectId,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> participants,
        List<RetrospectiveItem> items,
        RetrospectiveStatus status,
        @Nullable @Schema(description = "When it was closed; absent while it is open.") Instant closedAt,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static RetrospectiveView of(RetrospectiveEntity entity, JsonText json) {
        return new RetrospectiveView(
                entity.id,
                entity.portfolioId,
                entity.title,
                entity.subjectType,
                entity.subjectId,
                entity.startsOn,
                entity.endsOn,
                entity.participants,
                entity.items(json),
                entity.status,
                entity.closedAt,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
