package dev.openvmo.alignment.contributions;

import dev.openvmo.alignment.objectives.ObjectiveRefs;
import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.alignment.subjects.Subjects;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.input.NaturalKeys;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** States, corrects and withdraws contributions; each marks the score of its initiative. */
@ApplicationScoped
class Contributions {
    private final EntityManager entities;
    private final Subjects subjects;
    private final ObjectiveRefs objectives;
    private final Grants grants;
    private final Preconditions preconditions;
    private final TransactionTime moment;
    private final Outbox outbox;
    private final Rescore rescore;
    private final NaturalKeys keys;

    Contributions(
            EntityManager entities,
            Subjects subjects,
            ObjectiveRefs objectives,
            Grants grants,
            Preconditions preconditions,
            TransactionTime moment,
            Outbox outbox,
            Rescore rescore,
            NaturalKeys keys) {
        this.entities = entities;
        this.subjects = subjects;
        this.objectives = objectives;
        this.grants = grants;
        this.preconditions = preconditions;
        this.moment = moment;
        this.outbox = outbox;
        this.rescore = rescore;
        this.keys = keys;
    }

    ContributionView state(ContributionRequest request) {
        var portfolioId = subjects.requireInitiative(request.initiativeId(), "/initiativeId");
        objectives.requireOpen(request.objectiveId(), "/objectiveId");
        keys.requireFree(
                "Contribution",
                "/objectiveId",
                Map.of("initiativeId", request.initiativeId(), "objectiveId", request.objectiveId()));
        var contribution = ContributionEntity.of(request, portfolioId, moment.instant());
        entities.persist(contribution);
        return announce(contribution, "created");
    }

    ContributionView get(UUID id) {
        return ContributionView.of(find(id));
    }

    ContributionView edit(UUID id, Input<ContributionRequest> body, boolean merge) {
        var contribution = find(id);
        grants.require(contribution.portfolioId);
        preconditions.require(contribution.version);
        var current = ContributionRequest.of(contribution);
        var request = (merge ? body.over(current) : body).value();
        requireSame("/initiativeId", request.initiativeId(), contribution.initiativeId);
        requireSame("/objectiveId", request.objectiveId(), contribution.objectiveId);
        objectives.refuseRetired(contribution.objectiveId);
        if (request.equals(current)) {
            return ContributionView.of(contribution);
        }
        contribution.edit(request);
        return announce(contribution, "updated");
    }

    void withdraw(UUID id) {
        var contribution = find(id);
        grants.require(contribution.portfolioId);
        preconditions.require(contribution.version);
        objectives.refuseRetired(contribution.objectiveId);
        entities.remove(contribution);
        outbox.deleted(ContributionState.AGGREGATE, id, contribution.portfolioId);
        rescore.initiatives(List.of(contribution.initiativeId));
    }

    private static void requireSame(String pointer, UUID wanted, UUID current) {
        if (!wanted.equals(current)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A contribution stays between its initiative and its objective.")
                    .at(pointer, "immutable", "cannot be changed");
        }
    }

    private ContributionEntity find(UUID id) {
        var found = entities.find(ContributionEntity.class, id);
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no contribution " + id + ".");
        }
        return found;
    }

    private ContributionView announce(ContributionEntity contribution, String what) {
        entities.flush();
        outbox.changed(ContributionState.AGGREGATE, contribution.id, what);
        rescore.initiatives(List.of(contribution.initiativeId));
        return ContributionView.of(contribution);
    }
}
