package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import dev.openvmo.metrics.subjects.Follower;
import dev.openvmo.metrics.subjects.MovedRows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Reuses as rows: what they look like, and that an initiative takes a lesson up once. They move with their initiative. */
@Singleton
class ReuseRepository extends ResourceRepository<ReuseEntity, ReuseRequest, ReuseView> implements Follower {
    private final MovedRows rows;

    ReuseRepository(Resources kit, MovedRows rows) {
        super(
                kit,
                resource("metrics", "lesson-reuse", ReuseRequest::of, ReuseEntity::edit, ReuseView::of)
                        .unique("uq_lesson_reuse_initiative", "/initiativeId", "lessonId", "initiativeId"));
        this.rows = rows;
    }

    @Override
    public void follow(List<UUID> subjects) {
        rows.follow("lesson_reuse", "initiative_id", aggregate(), subjects);
    }
}
