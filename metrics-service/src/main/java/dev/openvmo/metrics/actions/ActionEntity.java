package dev.openvmo.metrics.actions;

import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code improvement_action}. */
@Entity(name = "ImprovementAction")
@Table(name = "improvement_action")
class ActionEntity extends ResourceEntity {
    String title;
    String description;
    String owner;
    LocalDate dueOn;
    UUID initiativeId;
    UUID retrospectiveId;
    UUID insightId;
    UUID reviewId;
    String metric;

    @Enumerated(EnumType.STRING)
    SubjectType subjectType;

    UUID subjectId;

    @Enumerated(EnumType.STRING)
    Direction direction;

    LocalDate expectedBy;

    @Enumerated(EnumType.STRING)
    ActionStatus status = ActionStatus.OPEN;

    LocalDate closedOn;
    String note;

    static ActionEntity in(UUID portfolioId) {
        var action = new ActionEntity();
        action.portfolioId = portfolioId;
        return action;
    }

    void edit(ActionRequest request) {
        title = request.title();
        description = request.description();
        owner = request.owner();
        dueOn = request.dueOn();
        initiativeId = request.initiativeId();
        retrospectiveId = request.retrospectiveId();
        insightId = request.insightId();
        reviewId = request.reviewId();
        metric = request.metric();
        subjectType = request.subjectType();
        subjectId = request.subjectId();
        direction = request.direction();
        expectedBy = request.expectedBy();
    }

    void go(ActionStatus next, LocalDate on, String why) {
        status = next;
        closedOn = on;
        note = why;
    }
}
