package dev.openvmo.alignment.strategies;

import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.problem.Outcome;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Takes strategies through their life. One lock per portfolio, so that two activations at once end with one in force. */
@ApplicationScoped
class StrategyLife {
    private final EntityManager entities;
    private final Strategies strategies;
    private final Grants grants;
    private final Preconditions preconditions;
    private final TransactionTime moment;
    private final Outbox outbox;
    private final Rescore rescore;

    StrategyLife(
            EntityManager entities,
            Strategies strategies,
            Grants grants,
            Preconditions preconditions,
            TransactionTime moment,
            Outbox outbox,
            Rescore rescore) {
        this.entities = entities;
        this.strategies = strategies;
        this.grants = grants;
        this.preconditions = preconditions;
        this.moment = moment;
        this.outbox = outbox;
        this.rescore = rescore;
    }

    StrategyView review(UUID id) {
        return move(locked(id), StrategyStage::review, "submitted");
    }

    /** Puts this version in force; the one before is retired in the same moment. */
    StrategyView activate(UUID id) {
        var strategy = locked(id);
        strategy.state.activate().orThrow();
        inForce(strategy.portfolioId).forEach(previous -> move(previous, StrategyStage::retire, "retired"));
        strategy.activatedAt = moment.instant();
        rescore.beneath(List.of(strategy.portfolioId));
        return move(strategy, StrategyStage::activate, "activated");
    }

    StrategyView retire(UUID id) {
        var strategy = locked(id);
        rescore.beneath(List.of(strategy.portfolioId));
        return move(strategy, StrategyStage::retire, "retired");
    }

    private StrategyView move(
            StrategyEntity strategy, Function<StrategyStage, Outcome<StrategyStage>> step, String what) {
        strategy.state = step.apply(strategy.state).orThrow();
        if (strategy.state == StrategyStage.RETIRED) {
            strategy.retiredAt = moment.instant();
        }
        // flushed one by one: the row that leaves ACTIVE must be written before the one that enters it
        entities.flush();
        outbox.changed(StrategyState.AGGREGATE, strategy.id, what);
        return StrategyView.of(strategy);
    }

    private StrategyEntity locked(UUID id) {
        var strategy = strategies.find(id);
        grants.require(strategy.portfolioId);
        entities.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('strategy ' || :portfolio, 0))) as l")
                .setParameter("portfolio", strategy.portfolioId.toString())
                .getSingleResult();
        entities.refresh(strategy);
        preconditions.requireIfSent(strategy.version);
        return strategy;
    }

    private List<StrategyEntity> inForce(UUID portfolioId) {
        return entities.createQuery(
                        "from Strategy s where s.portfolioId = :portfolio and s.state = :active", StrategyEntity.class)
                .setParameter("portfolio", portfolioId)
                .setParameter("active", StrategyStage.ACTIVE)
                .getResultList();
    }
}
