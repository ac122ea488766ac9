package dev.openvmo.portfolio.prioritization;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to a prioritization model. */
enum PrioritizationProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "The prioritization model is no draft any more",
            remedy = "Draft a new version of it and change that.")
    PRIORITIZATION_MODEL_CLOSED,

    @Refusal(status = 409, title = "The prioritization model is not in force")
    PRIORITIZATION_MODEL_NOT_IN_FORCE
}
