package dev.openvmo.alignment.contributions;

import dev.openvmo.alignment.objectives.Objectives;
import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.alignment.subjects.Subjects;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** How strongly, and how surely, does an initiative serve an objective? Each change marks the initiative's score. */
@ApplicationScoped
class Contributions {
    private static final String STAYS = "A contribution stays between its initiative and its objective.";

    private final ContributionRepository contributions;
    private final Subjects subjects;
    private final Objectives objectives;
    private final Rescore rescore;

    Contributions(ContributionRepository contributions, Subjects subjects, Objectives objectives, Rescore rescore) {
        this.contributions = contributions;
        this.subjects = subjects;
        this.objectives = objectives;
        this.rescore = rescore;
    }

    Page<ContributionView> list(ListQuery query) {
        return contributions.list(query);
    }

    ContributionView get(UUID id) {
        return contributions.view(id);
    }

    ContributionView create(ContributionRequest request) {
        var portfolioId = subjects.requireInitiative(request.initiativeId(), "/initiativeId");
        objectives.requireOpen(request.objectiveId(), "/objectiveId");
        rescore.contributing(List.of(request.initiativeId()));
        return contributions.add(ContributionEntity.in(portfolioId), request);
    }

    ContributionView edit(UUID id, Input<ContributionRequest> body) {
        var contribution = contributions.forChange(id);
        var change = contributions
                .change(contribution, body)
                .keeps("/initiativeId", ContributionRequest::initiativeId, STAYS)
                .keeps("/objectiveId", ContributionRequest::objectiveId, STAYS);
        objectives.refuseRetired(contribution.objectiveId);
        if (!change.nothing()) {
            rescore.contributing(List.of(contribution.initiativeId));
        }
        return contributions.save(change);
    }

    void delete(UUID id) {
        var contribution = contributions.forChange(id);
        objectives.refuseRetired(contribution.objectiveId);
        rescore.contributing(List.of(contribution.initiativeId));
        contributions.remove(contribution);
    }
}
