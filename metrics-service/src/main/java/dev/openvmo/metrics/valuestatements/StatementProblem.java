package dev.openvmo.metrics.valuestatements;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why a value statement is not shared. */
enum StatementProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "There are too many links to it",
            remedy = "Take back links that nobody needs; a link serves any number of readers.")
    TOO_MANY_LINKS
}
