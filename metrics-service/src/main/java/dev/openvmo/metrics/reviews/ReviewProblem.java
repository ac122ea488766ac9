package dev.openvmo.metrics.reviews;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to a review. */
enum ReviewProblem implements ProblemType {
    @Refusal(status = 409, title = "The review is closed", remedy = "Write down what is new in the next review.")
    REVIEW_CLOSED,
    @Refusal(
            status = 409,
            title = "The evidence of the review is kept already",
            remedy = "Read it (GET …/evidence); a review looks at one moment, and what it saw outlives it.")
    EVIDENCE_FROZEN,
    @Refusal(
            status = 409,
            title = "The review has no evidence",
            remedy = "Keep what is looked at (POST …/evidence), then close it.")
    EVIDENCE_MISSING
}
