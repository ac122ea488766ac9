package dev.openvmo.gateway.problem;

import dev.openvmo.kit.problem.ProblemType;

/** Refusals that only the door can give. */
public enum GatewayProblem implements ProblemType {
    REQUEST_TIMEOUT(408, "The request did not arrive in time", "Send it again, with the whole body at once."),
    EXPECTATION_FAILED(417, "This expectation cannot be met", "Send it without the Expect header.");

    private final int status;
    private final String title;
    private final String remedy;

    GatewayProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
