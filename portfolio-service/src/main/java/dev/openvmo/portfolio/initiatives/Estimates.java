package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Keeps an initiative's estimates. */
@ApplicationScoped
class Estimates {
    private final EntityManager entities;
    private final InitiativeFinder finder;
    private final InitiativeRecorder recorder;
    private final Grants grants;
    private final Preconditions preconditions;
    private final TransactionTime moment;

    Estimates(
            EntityManager entities,
            InitiativeFinder finder,
            InitiativeRecorder recorder,
            Grants grants,
            Preconditions preconditions,
            TransactionTime moment) {
        this.entities = entities;
        this.finder = finder;
        this.recorder = recorder;
        this.grants = grants;
        this.preconditions = preconditions;
        this.moment = moment;
    }

    EstimatesView get(UUID id) {
        finder.get(id);
        return EstimatesView.of(written(id));
    }

    Estimated put(UUID id, Input<EstimatesRequest> body) {
        var initiative = finder.get(id);
        grants.require(initiative.portfolioId);
        finder.lock(initiative);
        var estimates = finder.estimates(id);
        preconditions.requireIfWritten(estimates == null ? null : estimates.version);
        var request = body.value();
        if (estimates == null) {
            return new Estimated(record(initiative, first(initiative), request), true);
        }
        return new Estimated(
                request.equals(EstimatesRequest.of(estimates))
                        ? EstimatesView.of(estimates)
                        : record(initiative, estimates, request),
                false);
    }

    void withdraw(UUID id) {
        var initiative = finder.get(id);
        grants.require(initiative.portfolioId);
        finder.lock(initiative);
        var estimates = written(id);
        preconditions.require(estimates.version);
        entities.remove(estimates);
        recorder.estimated(initiative);
    }

    private EstimatesEntity first(InitiativeEntity initiative) {
        var estimates = new EstimatesEntity();
        estimates.initiativeId = initiative.id;
        estimates.portfolioId = initiative.portfolioId;
        estimates.createdAt = moment.instant();
        estimates.version = finder.nextEstimates(initiative.id);
        return estimates;
    }

    private EstimatesView record(InitiativeEntity initiative, EstimatesEntity estimates, EstimatesRequest request) {
        estimates.edit(request);
        entities.persist(estimates);
        recorder.estimated(initiative);
        return EstimatesView.of(estimates);
    }

    private EstimatesEntity written(UUID id) {
        var estimates = finder.estimates(id);
        if (estimates == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "The initiative %s is not estimated.".formatted(id));
        }
        return estimates;
    }

    /** The outcome of a PUT. */
    record Estimated(EstimatesView view, boolean created) {}
}
