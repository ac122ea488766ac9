package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.problem.ProblemType;

/** Why a portfolio is refused. */
enum PortfolioProblem implements ProblemType {
    PORTFOLIO_CYCLE(409, "A portfolio cannot be part of itself");

    private final int status;
    private final String title;

    PortfolioProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
