package dev.openvmo.alignment.strategies;

import dev.openvmo.kit.problem.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a version of a strategy is in its life. It goes forward only; what was retired stays as it was. */
@Schema(description = "How far a strategy is: one of a portfolio is ACTIVE.")
public enum StrategyStage {
    DRAFT,
    IN_REVIEW,
    ACTIVE,
    RETIRED;

    Outcome<StrategyStage> review() {
        return this == DRAFT ? Outcome.of(IN_REVIEW) : refuse(IN_REVIEW, "only a draft goes into review");
    }

    Outcome<StrategyStage> activate() {
        return this == DRAFT || this == IN_REVIEW
                ? Outcome.of(ACTIVE)
                : refuse(ACTIVE, "only a draft or a version in review is activated");
    }

    Outcome<StrategyStage> retire() {
        return this == ACTIVE ? Outcome.of(RETIRED) : refuse(RETIRED, "only the version in force is retired");
    }

    /** Whether the strategy, its themes and its objectives may still be changed. */
    Outcome<StrategyStage> edit() {
        return this == RETIRED
                ? Outcome.refused(
                        StrategyProblem.STRATEGY_RETIRED, "A retired strategy is kept as it was; write a new version.")
                : Outcome.of(this);
    }

    /** Whether nobody has steered by it yet. */
    Outcome<StrategyStage> discard() {
        return this == DRAFT || this == IN_REVIEW
                ? Outcome.of(this)
                : Outcome.refused(
                        StrategyProblem.STRATEGY_IN_FORCE,
                        "The strategy is %s; what was once in force is kept.".formatted(this));
    }

    private Outcome<StrategyStage> refuse(StrategyStage to, String rule) {
        return Outcome.refused(StrategyProblem.TRANSITION_NOT_ALLOWED, "From %s to %s: %s.".formatted(this, to, rule));
    }
}
