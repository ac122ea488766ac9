package dev.openvmo.portfolio.impediments;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to an impediment. */
enum ImpedimentProblem implements ProblemType {
    @Refusal(status = 409, title = "The impediment is resolved", remedy = "Reopen it first.")
    IMPEDIMENT_RESOLVED,
    @Refusal(status = 409, title = "The impediment is not resolved")
    IMPEDIMENT_OPEN
}
