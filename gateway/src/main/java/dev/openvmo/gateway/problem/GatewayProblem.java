package dev.openvmo.gateway.problem;

import dev.openvmo.kit.problem.ProblemType;

/** Refusals that only the door can give. */
public enum GatewayProblem implements ProblemType {
    REQUEST_TIMEOUT(408, "The request did not arrive in time"),
    EXPECTATION_FAILED(417, "This expectation cannot be met");

    private final int status;
    private final String title;

    GatewayProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
