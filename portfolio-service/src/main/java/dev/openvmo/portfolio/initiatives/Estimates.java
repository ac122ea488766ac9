package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.portfolio.backlog.Rankings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** How much is an initiative worth for its size? Each word of it moves its place in the backlog. */
@ApplicationScoped
class Estimates {
    private final InitiativeRepository initiatives;
    private final EstimatesTable estimates;
    private final Rankings rankings;
    private final Preconditions preconditions;

    Estimates(
            InitiativeRepository initiatives,
            EstimatesTable estimates,
            Rankings rankings,
            Preconditions preconditions) {
        this.initiatives = initiatives;
        this.estimates = estimates;
        this.rankings = rankings;
        this.preconditions = preconditions;
    }

    EstimatesView get(UUID id) {
        initiatives.get(id);
        return written(id);
    }

    Estimated put(UUID id, Input<EstimatesRequest> body) {
        var initiative = initiatives.locked(id);
        var before = estimates.of(id);
        preconditions.requireIfWritten(before.map(EstimatesView::version).orElse(null));
        var request = body.value().said("");
        if (before.map(EstimatesRequest::of).filter(request::equals).isPresent()) {
            return new Estimated(before.get(), false);
        }
        var view = estimates.write(initiative, request);
        announce(initiative);
        return new Estimated(view, before.isEmpty());
    }

    /** The first of an initiative that a body names: 422, 403, 409 already-exists. */
    EstimatesItemView create(EstimatesItem item) {
        var initiative = initiatives.locked(initiatives.referenced(item.initiativeId(), "/initiativeId").id);
        estimates.of(initiative.id).ifPresent(known -> {
            throw Problem.of(KitProblem.ALREADY_EXISTS, "The initiative is estimated.")
                    .at("/initiativeId", ErrorCode.ALREADY_EXISTS, "is taken")
                    .with("id", initiative.id);
        });
        var view = estimates.write(initiative, item.estimates().said("/estimates"));
        announce(initiative);
        return EstimatesItemView.of(initiative.portfolioId, view);
    }

    void delete(UUID id) {
        var initiative = initiatives.locked(id);
        preconditions.require(written(id).version());
        estimates.delete(id);
        announce(initiative);
    }

    private void announce(InitiativeEntity initiative) {
        initiatives.record(initiative, "estimated");
        rankings.place(List.of(initiative.id));
    }

    private EstimatesView written(UUID id) {
        return estimates
                .of(id)
                .orElseThrow(
                        () -> Problem.of(KitProblem.NOT_FOUND, "The initiative %s is not estimated.".formatted(id)));
    }

    /** The outcome of a PUT. */
    record Estimated(EstimatesView view, boolean created) {}
}
