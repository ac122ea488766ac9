package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused by a guardrail. */
enum GuardrailProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "An enforced guardrail would be breached",
            remedy = "Commit less, do what breaches names, or override it with reason and approver if you may.")
    GUARDRAIL_BREACHED
}
