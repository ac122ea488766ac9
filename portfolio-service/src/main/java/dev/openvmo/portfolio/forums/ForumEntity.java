package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A row of {@code budgeting_forum}; it belongs to the portfolio of its budget. */
@Entity(name = "BudgetingForum")
class ForumEntity extends ResourceEntity {
    UUID budgetId;
    String name;
    String description;
    String participantsJson;
    String proposalsJson;

    @Enumerated(EnumType.STRING)
    ForumStatus status = ForumStatus.PREPARED;

    int round;
    UUID decisionId;

    static ForumEntity in(UUID portfolioId) {
        var forum = new ForumEntity();
        forum.portfolioId = portfolioId;
        return forum;
    }

    void edit(ForumRequest request, String participants, String proposals) {
        budgetId = request.budgetId();
        name = request.name();
        description = request.description();
        participantsJson = participants;
        proposalsJson = proposals;
    }
}
