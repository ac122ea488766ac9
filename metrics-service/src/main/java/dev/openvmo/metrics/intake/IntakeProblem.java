package dev.openvmo.metrics.intake;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why anything that senders name themselves is refused. */
public enum IntakeProblem implements ProblemType {
    @Refusal(status = 409, title = "The source and externalId belong to what somebody else sent")
    NATURAL_KEY_HELD
}
