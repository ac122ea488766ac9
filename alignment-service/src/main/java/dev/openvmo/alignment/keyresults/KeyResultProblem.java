package dev.openvmo.alignment.keyresults;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to a key result. */
enum KeyResultProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "The key result is measured",
            remedy = "Send an observation of its metric, or take measuredBy away from it.")
    KEY_RESULT_MEASURED
}
