package dev.openvmo.portfolio.terms;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why a move on the Kanban is refused. */
enum KanbanProblem implements ProblemType {
    @Refusal(status = 409, title = "The initiative is in this state already")
    ALREADY_IN_STATE,

    @Refusal(status = 422, title = "Only a done initiative has an outcome")
    OUTCOME_ONLY_WHEN_DONE
}
