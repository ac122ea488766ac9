package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why a portfolio is refused. */
enum PortfolioProblem implements ProblemType {
    @Refusal(status = 409, title = "A portfolio cannot be part of itself")
    PORTFOLIO_CYCLE,
    @Refusal(
            status = 409,
            title = "Money is planned in the portfolio's currency and fiscal year",
            remedy = "Open another portfolio with the new terms, or take budgets and business cases away first.")
    PLANNED_ALREADY
}
