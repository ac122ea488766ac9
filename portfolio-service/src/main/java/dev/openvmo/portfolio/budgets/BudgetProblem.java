package dev.openvmo.portfolio.budgets;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to a budget. */
enum BudgetProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "The budget does not hold so much",
            remedy = "Take no more than left says, release a commitment, or have the budget raised.")
    OVER_BUDGET,
    @Refusal(
            status = 409,
            title = "More is committed than the budget would hold",
            remedy = "Cut it to no less than committed says, or release commitments first.")
    BELOW_COMMITTED,
    @Refusal(status = 409, title = "The books of the period are closed", remedy = "Reopen the budget, or take another.")
    PERIOD_CLOSED,
    @Refusal(status = 409, title = "The books of the period are open")
    PERIOD_OPEN
}
