package dev.openvmo.gateway.problem;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Refusals that only the door can give. */
public enum GatewayProblem implements ProblemType {
    @Refusal(
            status = 408,
            title = "The request did not arrive in time",
            remedy = "Send it again, with the whole body at once.")
    REQUEST_TIMEOUT,

    @Refusal(status = 417, title = "This expectation cannot be met", remedy = "Send it without the Expect header.")
    EXPECTATION_FAILED
}
