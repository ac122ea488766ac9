package dev.openvmo.alignment.strategies;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to a strategy. */
enum StrategyProblem implements ProblemType {
    @Refusal(status = 409, title = "The strategy cannot go there from where it is")
    TRANSITION_NOT_ALLOWED,

    @Refusal(
            status = 409,
            title = "The strategy has no objectives",
            remedy = "Add a theme and an objective to it, then activate it.")
    STRATEGY_EMPTY,

    @Refusal(status = 409, title = "The strategy is retired")
    STRATEGY_RETIRED,

    @Refusal(status = 409, title = "The strategy is or was in force")
    STRATEGY_IN_FORCE
}
