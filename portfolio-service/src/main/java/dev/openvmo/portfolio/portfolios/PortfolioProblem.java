package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why a portfolio is refused. */
enum PortfolioProblem implements ProblemType {
    @Refusal(status = 409, title = "A portfolio cannot be part of itself")
    PORTFOLIO_CYCLE
}
