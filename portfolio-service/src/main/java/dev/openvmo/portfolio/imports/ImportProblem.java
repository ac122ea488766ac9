package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why a file or a row of it is refused. */
enum ImportProblem implements ProblemType {
    @Refusal(status = 422, title = "The file cannot be read as a table")
    UNREADABLE_FILE,

    @Refusal(status = 422, title = "The file lacks columns of the mapping")
    COLUMNS_NOT_FOUND,

    @Refusal(status = 422, title = "The row cannot be imported")
    ROW_REJECTED
}
