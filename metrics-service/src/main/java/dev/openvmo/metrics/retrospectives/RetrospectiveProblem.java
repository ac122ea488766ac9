package dev.openvmo.metrics.retrospectives;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to a retrospective. */
enum RetrospectiveProblem implements ProblemType {
    @Refusal(status = 409, title = "The retrospective is closed", remedy = "Begin another one.")
    RETROSPECTIVE_CLOSED
}
