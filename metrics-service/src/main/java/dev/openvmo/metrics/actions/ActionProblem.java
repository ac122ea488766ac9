package dev.openvmo.metrics.actions;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to an improvement action. */
enum ActionProblem implements ProblemType {
    @Refusal(status = 409, title = "The action is done or cancelled", remedy = "Open it again first.")
    ACTION_CLOSED,
    @Refusal(status = 409, title = "The action is open")
    ACTION_OPEN
}
