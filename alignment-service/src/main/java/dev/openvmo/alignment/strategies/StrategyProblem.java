package dev.openvmo.alignment.strategies;

import dev.openvmo.kit.problem.ProblemType;

/** Why something is refused to a strategy. */
enum StrategyProblem implements ProblemType {
    TRANSITION_NOT_ALLOWED("The strategy cannot go there from where it is"),
    STRATEGY_RETIRED("The strategy is retired"),
    STRATEGY_IN_FORCE("The strategy is or was in force");

    private final String title;

    StrategyProblem(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return title;
    }
}
