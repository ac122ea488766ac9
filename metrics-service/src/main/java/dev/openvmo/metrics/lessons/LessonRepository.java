package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Lessons as rows: what they look like to callers and neighbours. */
@Singleton
class LessonRepository extends ResourceRepository<LessonEntity, LessonRequest, LessonView> {
    LessonRepository(Resources kit) {
        super(
                kit,
                resource("metrics", "lesson", LessonRequest::of, LessonEntity::edit, LessonView::of)
                        .heldBy("reuses", "lesson_reuse", "lesson_id")
                        .search("title", "context", "whatHappened", "recommendation", "applicability"));
    }
}
