package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code lesson_reuse}; it belongs to the portfolio of the initiative that took the lesson up. */
@Entity(name = "LessonReuse")
@Table(name = "lesson_reuse")
class ReuseEntity extends ResourceEntity {
    UUID lessonId;
    UUID initiativeId;

    @Enumerated(EnumType.STRING)
    Helped helped;

    String note;

    static ReuseEntity of(UUID lessonId, UUID portfolioId) {
        var reuse = new ReuseEntity();
        reuse.lessonId = lessonId;
        reuse.portfolioId = portfolioId;
        return reuse;
    }

    void edit(ReuseRequest request) {
        initiativeId = request.initiativeId();
        helped = request.helped();
        note = request.note();
    }
}
