package dev.openvmo.portfolio.terms;

import dev.openvmo.kit.problem.ProblemType;

/** Why a move on the Kanban is refused. */
enum KanbanProblem implements ProblemType {
    ALREADY_IN_STATE(409, "The initiative is in this state already"),
    OUTCOME_ONLY_WHEN_DONE(422, "Only a done initiative has an outcome");

    private final int status;
    private final String title;

    KanbanProblem(int status, String title) {
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
