package dev.openvmo.portfolio.terms;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why a move on the Kanban is refused. */
public enum KanbanProblem implements ProblemType {
    @Refusal(status = 409, title = "The initiative is in this state already")
    ALREADY_IN_STATE,

    @Refusal(status = 422, title = "Only a done initiative has an outcome")
    OUTCOME_ONLY_WHEN_DONE,

    @Refusal(
            status = 409,
            title = "The initiative lacks what the policies in force ask before it moves so",
            remedy =
                    "Meet what unmet names, as each says how; GET /v1/initiatives/{id}/transitions foretells it. A portfolio-manager can override.")
    CRITERIA_UNMET,

    @Refusal(status = 409, title = "The initiative that it would be pivoted into was itself pivoted into this one")
    PIVOT_CIRCLE
}
