package dev.openvmo.metrics.reviews;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;

/** A row of {@code review}; what came of it is JSON. */
@Entity(name = "Review")
class ReviewEntity extends ResourceEntity {
    String period;
    List<String> participants = List.of();
    String agenda;
    String notes;
    String outcomesJson = "[]";

    @Enumerated(EnumType.STRING)
    ReviewStatus status = ReviewStatus.OPEN;

    Instant frozenAt;
    Instant closedAt;

    void edit(ReviewRequest request, String outcomes) {
        portfolioId = request.portfolioId();
        period = request.period().toString();
        participants = request.participants();
        agenda = request.agenda();
        notes = request.notes();
        outcomesJson = outcomes;
    }
}
