package dev.openvmo.alignment.objectives;

import dev.openvmo.alignment.strategies.StrategyRefs;
import dev.openvmo.alignment.themes.ThemeRefs;
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
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.UUID;

/** Adds, edits and removes objectives; in a strategy in force, each weight that comes, goes or changes moves the scores. */
@ApplicationScoped
class Objectives {
    private final EntityManager entities;
    private final ThemeRefs themes;
    private final StrategyRefs strategies;
    private final Grants grants;
    private final Preconditions preconditions;
    private final TransactionTime moment;
    private final Outbox outbox;
    private final NaturalKeys keys;

    Objectives(
            EntityManager entities,
            ThemeRefs themes,
            StrategyRefs strategies,
            Grants grants,
            Preconditions preconditions,
            TransactionTime moment,
            Outbox outbox,
            NaturalKeys keys) {
        this.entities = entities;
        this.themes = themes;
        this.strategies = strategies;
        this.grants = grants;
        this.preconditions = preconditions;
        this.moment = moment;
        this.outbox = outbox;
        this.keys = keys;
    }

    ObjectiveView add(ObjectiveRequest request) {
        var theme = themes.open(request.themeId(), "/themeId");
        keys.requireFree("Objective", "/name", Map.of("themeId", request.themeId(), "name", request.name()));
        var objective = ObjectiveEntity.of(request, theme, moment.instant());
        entities.persist(objective);
        strategies.reweighted(objective.strategyId);
        return announce(objective, "created");
    }

    ObjectiveView get(UUID id) {
        return ObjectiveView.of(find(id));
    }

    ObjectiveView edit(UUID id, Input<ObjectiveRequest> body, boolean merge) {
        var objective = find(id);
        grants.require(objective.portfolioId);
        preconditions.require(objective.version);
        var current = ObjectiveRequest.of(objective);
        var request = (merge ? body.over(current) : body).value();
        strategies.keepOpen(objective.strategyId);
        if (request.equals(current)) {
            return ObjectiveView.of(objective);
        }
        var elsewhere = !request.themeId().equals(current.themeId());
        if (elsewhere
                && !themes.open(request.themeId(), "/themeId").strategyId().equals(objective.strategyId)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "An objective stays in its strategy.")
                    .at("/themeId", "immutable", "belongs to another strategy");
        }
        if (elsewhere || !request.weight().equals(current.weight())) {
            strategies.reweighted(objective.strategyId);
        }
        objective.edit(request);
        return announce(objective, "updated");
    }

    void remove(UUID id) {
        var objective = find(id);
        grants.require(objective.portfolioId);
        strategies.keepOpen(objective.strategyId);
        // waits for contributions on their way, whose foreign key holds the row: the count then sees them
        entities.refresh(objective, LockModeType.PESSIMISTIC_WRITE);
        preconditions.require(objective.version);
        var contributions =
                (Number) entities.createNativeQuery("select count(*) from contribution where objective_id = :id")
                        .setParameter("id", id)
                        .getSingleResult();
        if (contributions.longValue() > 0) {
            throw Problem.of(KitProblem.IN_USE, "%s initiatives contribute to the objective.".formatted(contributions))
                    .with("dependents", Map.of("contributions", contributions.longValue()));
        }
        strategies.reweighted(objective.strategyId);
        entities.remove(objective);
        outbox.deleted(ObjectiveState.AGGREGATE, id, objective.portfolioId);
    }

    private ObjectiveEntity find(UUID id) {
        var found = entities.find(ObjectiveEntity.class, id);
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no objective " + id + ".");
        }
        return found;
    }

    private ObjectiveView announce(ObjectiveEntity objective, String what) {
        entities.flush();
        outbox.changed(ObjectiveState.AGGREGATE, objective.id, what);
        return ObjectiveView.of(objective);
    }
}
