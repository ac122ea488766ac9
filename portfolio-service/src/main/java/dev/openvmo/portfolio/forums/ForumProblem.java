package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to a forum. */
enum ForumProblem implements ProblemType {
    @Refusal(status = 409, title = "The bidding has begun")
    FORUM_BEGUN,
    @Refusal(status = 409, title = "The bidding has not begun", remedy = "Open the first round.")
    FORUM_NOT_BEGUN,
    @Refusal(status = 409, title = "The forum is decided")
    FORUM_DECIDED,
    @Refusal(status = 409, title = "The round is over", remedy = "Bid in the round that is open.")
    ROUND_OVER,
    @Refusal(
            status = 409,
            title = "The participant's purse does not hold so much",
            remedy = "Bid no more than left says, or take another bid of this round back.")
    OVER_PURSE
}
