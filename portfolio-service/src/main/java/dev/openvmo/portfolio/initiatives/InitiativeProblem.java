package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why a change of an initiative is refused. */
enum InitiativeProblem implements ProblemType {
    @Refusal(status = 422, title = "The body names another external reference than the address")
    REF_MISMATCH
}
