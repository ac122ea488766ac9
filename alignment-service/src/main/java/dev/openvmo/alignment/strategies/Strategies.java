package dev.openvmo.alignment.strategies;

import dev.openvmo.alignment.subjects.Subjects;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.UUID;

/** Drafts, edits and discards versions of strategies. */
@ApplicationScoped
class Strategies {
    private final EntityManager entities;
    private final Subjects subjects;
    private final Grants grants;
    private final Preconditions preconditions;
    private final TransactionTime moment;
    private final Outbox outbox;

    Strategies(
            EntityManager entities,
            Subjects subjects,
            Grants grants,
            Preconditions preconditions,
            TransactionTime moment,
            Outbox outbox) {
        this.entities = entities;
        this.subjects = subjects;
        this.grants = grants;
        this.preconditions = preconditions;
        this.moment = moment;
        this.outbox = outbox;
    }

    StrategyView draft(StrategyRequest request) {
        subjects.requirePortfolio(request.portfolioId(), "/portfolioId");
        var strategy = StrategyEntity.of(request, moment.instant());
        entities.persist(strategy);
        return announce(strategy, "created");
    }

    StrategyView get(UUID id) {
        return StrategyView.of(find(id));
    }

    StrategyView edit(UUID id, Input<StrategyRequest> body, boolean merge) {
        var strategy = find(id);
        grants.require(strategy.portfolioId);
        preconditions.require(strategy.version);
        var current = StrategyRequest.of(strategy);
        var request = (merge ? body.over(current) : body).value();
        if (!request.portfolioId().equals(strategy.portfolioId)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A strategy stays in its portfolio.")
                    .at("/portfolioId", "immutable", "cannot be changed");
        }
        strategy.state.edit().orThrow();
        if (request.equals(current)) {
            return StrategyView.of(strategy);
        }
        strategy.edit(request);
        return announce(strategy, "updated");
    }

    /** Only what nobody has steered by, and only when it is empty: themes are not swept along. */
    void discard(UUID id) {
        var strategy = find(id);
        grants.require(strategy.portfolioId);
        entities.refresh(strategy, LockModeType.PESSIMISTIC_WRITE);
        preconditions.require(strategy.version);
        strategy.state.discard().orThrow();
        var themes = (Number) entities.createNativeQuery("select count(*) from theme where strategy_id = :id")
                .setParameter("id", id)
                .getSingleResult();
        if (themes.longValue() > 0) {
            throw Problem.of(KitProblem.IN_USE, "The strategy still has %s themes.".formatted(themes))
                    .with("dependents", Map.of("themes", themes.longValue()));
        }
        entities.remove(strategy);
        outbox.deleted(StrategyState.AGGREGATE, id, strategy.portfolioId);
    }

    StrategyEntity find(UUID id) {
        var found = entities.find(StrategyEntity.class, id);
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no strategy " + id + ".");
        }
        return found;
    }

    private StrategyView announce(StrategyEntity strategy, String what) {
        entities.flush();
        outbox.changed(StrategyState.AGGREGATE, strategy.id, what);
        return StrategyView.of(strategy);
    }
}
