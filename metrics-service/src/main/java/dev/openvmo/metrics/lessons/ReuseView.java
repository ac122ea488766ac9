package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a lesson was taken up, as callers see it. */
@Schema(name = "LessonReuse")
record ReuseView(
        UUID id,
        UUID portfolioId,
        @Schema(description = "The lesson.") UUID lessonId,
        UUID initiativeId,
        Helped helped,
        @Nullable String note,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static ReuseView of(ReuseEntity row) {
        return new ReuseView(
                row.id,
                row.portfolioId,
                row.lessonId,
                row.initiativeId,
                row.helped,
                row.note,
                row.version,
                row.createdAt,
                row.updatedAt);
    }
}
