package dev.openvmo.alignment.strategies;

import dev.openvmo.alignment.comparisons.Comparisons;
import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.problem.Outcome;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Takes strategies through their life. One lock per portfolio, so that two activations at once end with one in force. */
@ApplicationScoped
public class StrategyLife {
    private final StrategyRepository strategies;
    private final TransactionTime time;
    private final Rescore rescore;
    private final Comparisons comparisons;
    private final Sql sql;

    StrategyLife(
            StrategyRepository strategies, TransactionTime time, Rescore rescore, Comparisons comparisons, Sql sql) {
        this.strategies = strategies;
        this.time = time;
        this.rescore = rescore;
        this.comparisons = comparisons;
        this.sql = sql;
    }

    StrategyView review(UUID id) {
        return move(forStep(id), StrategyStage::review, "submitted");
    }

    /** Puts this version in force; the one before is retired in the same moment. */
    public StrategyView activate(UUID id) {
        var strategy = ready(id);
        strategies.inForce(strategy.portfolioId).forEach(former -> move(former, StrategyStage::retire, "retired"));
        strategy.activatedAt = time.instant();
        rescore.beneath(List.of(strategy.portfolioId));
        return move(strategy, StrategyStage::activate, "activated");
    }

    /** What refuses activation refuses this: 404, 403, 412, 409. Nothing is changed. */
    public StrategyView requireReady(UUID id) {
        return strategies.view(ready(id));
    }

    private StrategyEntity ready(UUID id) {
        var strategy = forStep(id);
        strategy.state.activate().orThrow();
        requireObjectives(strategy);
        requireConsistency(id);
        return strategy;
    }

    /** In force it would take every score away, and the one before never comes back. */
    private void requireObjectives(StrategyEntity strategy) {
        if (sql.query("select from objective where strategy_id = :id limit 1")
                .with("id", strategy.id)
                .list(row -> strategy.id)
                .isEmpty()) {
            throw Problem.of(StrategyProblem.STRATEGY_EMPTY, "It wants nothing yet; the strategy in force stays.");
        }
    }

    private void requireConsistency(UUID id) {
        sql.query(
                        """
                        select strategy_id as id from theme where strategy_id = :id and weight_source = 'COMPARISON'
                        union
                        select theme_id from objective where strategy_id = :id and weight_source = 'COMPARISON'""")
                .with("id", id)
                .list(row -> row.uuid("id"))
                .forEach(comparisons::requireConsistent);
    }

    StrategyView retire(UUID id) {
        var strategy = forStep(id);
        rescore.beneath(List.of(strategy.portfolioId));
        return move(strategy, StrategyStage::retire, "retired");
    }

    /** Recorded one by one: the row that leaves ACTIVE must be written before the one that enters it. */
    private StrategyView move(
            StrategyEntity strategy, Function<StrategyStage, Outcome<StrategyStage>> step, String what) {
        strategy.state = step.apply(strategy.state).orThrow();
        if (strategy.state == StrategyStage.RETIRED) {
            strategy.retiredAt = time.instant();
        }
        return strategies.record(strategy, what);
    }

    private StrategyEntity forStep(UUID id) {
        sql.query("select pg_advisory_xact_lock(hashtextextended('strategy ' || :portfolio, 0))")
                .with("portfolio", strategies.get(id).portfolioId.toString())
                .list(row -> null);
        return strategies.forStep(id);
    }
}
