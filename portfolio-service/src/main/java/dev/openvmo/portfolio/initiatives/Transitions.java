package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Moves initiatives on the Kanban. */
@ApplicationScoped
class Transitions {
    private final EntityManager entities;
    private final InitiativeFinder finder;
    private final InitiativeRecorder recorder;
    private final Grants grants;
    private final Preconditions preconditions;

    Transitions(
            EntityManager entities,
            InitiativeFinder finder,
            InitiativeRecorder recorder,
            Grants grants,
            Preconditions preconditions) {
        this.entities = entities;
        this.finder = finder;
        this.recorder = recorder;
        this.grants = grants;
        this.preconditions = preconditions;
    }

    TransitionsView of(UUID id) {
        return TransitionsView.of(
                finder.get(id),
                entities.createQuery(
                                "from Transition t where t.initiativeId = :id order by t.enteredAt, t.id",
                                TransitionEntity.class)
                        .setParameter("id", id)
                        .getResultList());
    }

    InitiativeEntity writable(UUID id) {
        var initiative = finder.get(id);
        grants.require(initiative.portfolioId);
        return initiative;
    }

    InitiativeView move(InitiativeEntity initiative, TransitionRequest request) {
        finder.lock(initiative);
        preconditions.requireIfSent(initiative.version);
        initiative.state.to(request.to(), request.outcome()).orThrow();
        recorder.enter(initiative, request);
        return InitiativeView.of(initiative);
    }
}
