package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.problem.ProblemType;

/** Why a file or a row of it is refused. */
enum ImportProblem implements ProblemType {
    UNREADABLE_FILE(422, "The file cannot be read as a table"),
    COLUMNS_NOT_FOUND(422, "The file lacks columns of the mapping"),
    ROW_REJECTED(422, "The row cannot be imported");

    private final int status;
    private final String title;

    ImportProblem(int status, String title) {
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
