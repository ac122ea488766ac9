package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to an announcement. */
enum AnnouncementProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "The strategy is not in force",
            remedy = "Activate it first: what is not in force need not be known.")
    STRATEGY_NOT_IN_FORCE,
    @Refusal(
            status = 409,
            title = "The recipient has acknowledged it",
            remedy = "Leave the recipient among the recipients.")
    RECIPIENT_ACKNOWLEDGED
}
