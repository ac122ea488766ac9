package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.problem.ProblemType;

/** Why a change of an initiative is refused. */
enum InitiativeProblem implements ProblemType {
    REF_MISMATCH(422, "The body names another external reference than the address");

    private final int status;
    private final String title;

    InitiativeProblem(int status, String title) {
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
