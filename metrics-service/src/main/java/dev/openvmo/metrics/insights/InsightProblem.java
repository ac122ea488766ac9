package dev.openvmo.metrics.insights;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to an insight. */
enum InsightProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "The insight is not open",
            remedy = "Read it: it was dismissed or acted on already, or has ceased to hold.")
    INSIGHT_NOT_OPEN
}
