package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;

/** A row of {@code lesson}; it stays in the portfolio that learned it. */
@Entity(name = "Lesson")
class LessonEntity extends ResourceEntity {
    String title;

    @Enumerated(EnumType.STRING)
    LessonKind kind;

    String context;
    String whatHappened;
    String recommendation;
    String applicability;
    List<String> tags;
    UUID initiativeId;
    UUID valueStreamId;
    UUID retrospectiveId;
    String language;

    static LessonEntity in(UUID portfolioId) {
        var lesson = new LessonEntity();
        lesson.portfolioId = portfolioId;
        return lesson;
    }

    void edit(LessonRequest request) {
        title = request.title();
        kind = request.kind();
        context = request.context();
        whatHappened = request.whatHappened();
        recommendation = request.recommendation();
        applicability = request.applicability();
        tags = request.tags();
        initiativeId = request.initiativeId();
        valueStreamId = request.valueStreamId();
        retrospectiveId = request.retrospectiveId();
        language = request.language();
    }
}
