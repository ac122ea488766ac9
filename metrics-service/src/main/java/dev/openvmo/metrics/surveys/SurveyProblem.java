package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why nothing is asked, answered or told. */
enum SurveyProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "The survey has an open round already",
            remedy = "Close it first: nobody is to be asked twice at once.")
    ROUND_UNDER_WAY,

    @Refusal(
            status = 409,
            title = "The round is open, and tells nothing until it closes",
            remedy =
                    "Wait for closesAt, or close it: whoever could compare two moments of it would read single answers.")
    ROUND_OPEN,

    @Refusal(status = 409, title = "The round has closed", remedy = "Open another round of the survey.")
    ROUND_CLOSED,

    @Refusal(status = 409, title = "The round has not opened yet", remedy = "Come again when it has; detail says when.")
    ROUND_NOT_OPEN_YET,

    @Refusal(status = 409, title = "The round was called to mind within the last day", remedy = "Wait for a day.")
    REMINDED_ALREADY;

    Problem refusal(String detail) {
        return Problem.of(this, detail);
    }
}
