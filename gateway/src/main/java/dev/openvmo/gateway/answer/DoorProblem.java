package dev.openvmo.gateway.answer;

import dev.openvmo.kit.problem.ProblemType;

/** Refusals that only the door can give. */
public enum DoorProblem implements ProblemType {
    REQUEST_TIMEOUT(408, "The request did not arrive in time"),
    EXPECTATION_FAILED(417, "This expectation cannot be met");

    private final int status;
    private final String title;

    DoorProblem(int status, String title) {
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
