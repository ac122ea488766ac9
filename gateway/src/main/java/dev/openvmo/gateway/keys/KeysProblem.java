package dev.openvmo.gateway.keys;

import dev.openvmo.kit.problem.ProblemType;

/** Refusals about keys and grants. */
public enum KeysProblem implements ProblemType {
    LAST_ADMINISTRATOR(409, "Nobody would be left who can administer the organisation"),
    TOO_MANY_GRANTS(409, "A key holds at most 100 grants");

    private final int status;
    private final String title;

    KeysProblem(int status, String title) {
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
