package dev.openvmo.alignment.strategies;

import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** What other features ask about strategies: may this caller change what is in it, and who hears of it? */
@ApplicationScoped
public class StrategyRefs {
    private final EntityManager entities;
    private final Grants grants;
    private final Rescore rescore;

    StrategyRefs(EntityManager entities, Grants grants, Rescore rescore) {
        this.entities = entities;
        this.grants = grants;
        this.rescore = rescore;
    }

    /** The portfolio of a strategy named in a body, held open for change: 422 where it cannot be seen, 403, 409. */
    public UUID open(UUID strategyId, String pointer) {
        var strategy = entities.find(StrategyEntity.class, strategyId);
        if (strategy == null) {
            throw Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no strategy " + strategyId + ".")
                    .at(pointer, "unknown", "There is no strategy with this id.");
        }
        grants.require(strategy.portfolioId);
        keepOpen(strategyId);
        return strategy.portfolioId;
    }

    /** Refuses a retired strategy, and keeps this one from being retired or deleted until the change is committed. */
    public void keepOpen(UUID strategyId) {
        var strategy = entities.find(StrategyEntity.class, strategyId);
        entities.refresh(strategy, LockModeType.PESSIMISTIC_READ);
        strategy.state.edit().orThrow();
    }

    /** Refuses a retired strategy; cheap, for writes that only lean on it. */
    public void requireOpen(UUID strategyId) {
        entities.find(StrategyEntity.class, strategyId).state.edit().orThrow();
    }

    /** The weights in this strategy changed: if it is in force, so do the scores that rest on it. */
    public void reweighted(UUID strategyId) {
        if (entities.find(StrategyEntity.class, strategyId).state == StrategyStage.ACTIVE) {
            rescore.serving(strategyId);
        }
    }
}
