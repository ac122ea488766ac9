package dev.openvmo.metrics.feedback;

import dev.openvmo.kit.problem.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an item is on its way to an answer. */
@Schema(description = "How far it is on its way to an answer.")
enum FeedbackStatus {
    NEW,
    TRIAGED,
    PLANNED,
    ANSWERED;

    /** What becomes of it can be said again until something is planned. */
    Outcome<FeedbackStatus> triage() {
        return switch (this) {
            case NEW, TRIAGED -> Outcome.of(TRIAGED);
            case PLANNED ->
                Outcome.refused(FeedbackProblem.FEEDBACK_PLANNED, "Something is planned for it: it was accepted.");
            case ANSWERED -> answered();
        };
    }

    /** Something is planned for what was accepted, and planned otherwise later. */
    Outcome<FeedbackStatus> plan(Verdict verdict) {
        return switch (this) {
            case NEW -> untriaged();
            case TRIAGED, PLANNED ->
                verdict == Verdict.ACCEPTED
                        ? Outcome.of(PLANNED)
                        : Outcome.refused(
                                FeedbackProblem.FEEDBACK_NOT_ACCEPTED, "Its triage said %s.".formatted(verdict));
            case ANSWERED -> answered();
        };
    }

    /** Whatever became of it, its sender can be told. */
    Outcome<FeedbackStatus> answer() {
        return switch (this) {
            case NEW -> untriaged();
            case TRIAGED, PLANNED -> Outcome.of(ANSWERED);
            case ANSWERED -> answered();
        };
    }

    /** Back to where it was before its answer. */
    Outcome<FeedbackStatus> reopen(boolean planned) {
        return this == ANSWERED
                ? Outcome.of(planned ? PLANNED : TRIAGED)
                : Outcome.refused(FeedbackProblem.FEEDBACK_NOT_ANSWERED, "There is no answer to take back.");
    }

    private static Outcome<FeedbackStatus> untriaged() {
        return Outcome.refused(FeedbackProblem.FEEDBACK_NOT_TRIAGED, "Nobody has said yet what becomes of it.");
    }

    private static Outcome<FeedbackStatus> answered() {
        return Outcome.refused(FeedbackProblem.FEEDBACK_ANSWERED, "Its sender has been answered.");
    }
}
