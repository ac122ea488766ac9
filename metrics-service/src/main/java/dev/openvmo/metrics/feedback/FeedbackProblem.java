package dev.openvmo.metrics.feedback;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why something is refused to an item of feedback. */
enum FeedbackProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "The feedback is not triaged",
            remedy = "Say what becomes of it first: POST /v1/feedback/{id}/triage.")
    FEEDBACK_NOT_TRIAGED,
    @Refusal(
            status = 409,
            title = "The feedback was not accepted",
            remedy = "Triage it again, or answer it without a plan.")
    FEEDBACK_NOT_ACCEPTED,
    @Refusal(status = 409, title = "Something is planned for the feedback", remedy = "Answer it.")
    FEEDBACK_PLANNED,
    @Refusal(status = 409, title = "The feedback is answered", remedy = "Reopen it first.")
    FEEDBACK_ANSWERED,
    @Refusal(status = 409, title = "The feedback is not answered")
    FEEDBACK_NOT_ANSWERED
}
