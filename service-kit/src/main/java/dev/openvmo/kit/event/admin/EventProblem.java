package dev.openvmo.kit.event.admin;

import dev.openvmo.kit.problem.ProblemType;

/** Why an operator's request about events is refused. */
enum EventProblem implements ProblemType {
    REPLAY_REFUSED;

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return "The event is still refused";
    }
}
