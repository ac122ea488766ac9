package dev.openvmo.gateway.keys;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Refusals about keys and grants. */
public enum KeysProblem implements ProblemType {
    @Refusal(status = 409, title = "Nobody would be left who can administer the organisation")
    LAST_ADMINISTRATOR,

    @Refusal(status = 409, title = "A key holds at most 100 grants")
    TOO_MANY_GRANTS
}
