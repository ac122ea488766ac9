package dev.openvmo.portfolio.decisions;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to a decision. */
enum DecisionProblem implements ProblemType {
    @Refusal(status = 409, title = "The decision is made", remedy = "Decide anew, and name this one in supersedes.")
    DECISION_FINAL,
    @Refusal(status = 409, title = "The decision is not made yet")
    DECISION_OPEN,
    @Refusal(
            status = 409,
            title = "Another decision supersedes this one",
            remedy = "Read the one that id names; supersede that.")
    DECISION_SUPERSEDED,
    @Refusal(
            status = 409,
            title = "The decision is beyond the caller's authority",
            remedy = "Ask one of those that allowed names to decide, or for a decision (status DUE).")
    BEYOND_AUTHORITY,
    @Refusal(
            status = 409,
            title = "No exchange rate of the day tells whether it is within the caller's authority",
            remedy =
                    "Have the rate of the day written (POST /v1/exchange-rates), or ask one of those that allowed names.")
    NO_EXCHANGE_RATE,
    @Refusal(status = 409, title = "The condition is fulfilled already")
    CONDITION_FULFILLED
}
