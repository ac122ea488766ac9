package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lesson as callers see it. */
@Schema(name = "Lesson")
record LessonView(
        UUID id,
        UUID portfolioId,
        String title,
        LessonKind kind,
        String context,
        String whatHappened,
        String recommendation,
        @Nullable String applicability,
        List<String> tags,
        @Nullable UUID initiativeId,
        @Nullable UUID valueStreamId,
        @Nullable UUID retrospectiveId,
        String language,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static LessonView of(LessonEntity entity) {
        return new LessonView(
                entity.id,
                entity.portfolioId,
                entity.title,
                entity.kind,
                entity.context,
                entity.whatHappened,
                entity.recommendation,
                entity.applicability,
                entity.tags,
                entity.initiativeId,
                entity.valueStreamId,
                entity.retrospectiveId,
                entity.language,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
