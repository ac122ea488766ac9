package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.problem.Outcome;
import java.util.List;
import java.util.UUID;

/** A portfolio's place under a new parent. Pure: the parent's line of ancestors in, a verdict out. */
record Ancestry(List<UUID> parentAndItsAncestors) {

    /** Grants the parent unless the portfolio is on its own way up. */
    Outcome<UUID> adopt(UUID portfolio) {
        return parentAndItsAncestors.contains(portfolio)
                ? Outcome.refused(
                        PortfolioProblem.PORTFOLIO_CYCLE,
                        "The new parent %s lies below this portfolio.".formatted(parentAndItsAncestors.get(0)))
                : Outcome.of(portfolio);
    }
}
