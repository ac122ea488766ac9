package dev.openvmo.portfolio.dependencies;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why a dependency is refused. */
enum DependencyProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "The initiatives would wait for each other",
            remedy =
                    "Take away one of the dependencies between those that cycle names, in the order in which they wait.")
    DEPENDENCY_CYCLE
}
