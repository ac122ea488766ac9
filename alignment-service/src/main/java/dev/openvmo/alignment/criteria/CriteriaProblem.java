package dev.openvmo.alignment.criteria;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to a criteria set. */
enum CriteriaProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "The criteria set is no draft any more",
            remedy = "Draft a new version of it and change that.")
    CRITERIA_SET_CLOSED,

    @Refusal(status = 409, title = "The criteria set is not in force")
    CRITERIA_SET_NOT_IN_FORCE,

    @Refusal(
            status = 409,
            title = "The criteria set is not effective today",
            remedy = "Change its dates, or activate it when they have come.")
    CRITERIA_SET_NOT_EFFECTIVE
}
