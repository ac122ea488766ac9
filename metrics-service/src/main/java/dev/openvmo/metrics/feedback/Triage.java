package dev.openvmo.metrics.feedback;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What becomes of what was said, and what its sender was told. */
@ApplicationScoped
class Triage {
    private final FeedbackRepository feedback;
    private final Caller caller;
    private final TransactionTime time;

    Triage(FeedbackRepository feedback, Caller caller, TransactionTime time) {
        this.feedback = feedback;
        this.caller = caller;
        this.time = time;
    }

    FeedbackView triage(UUID id, Input<TriageRequest> body) {
        var item = feedback.forStep(id);
        var how = body.value().require(id);
        if (how.duplicateOf() != null) {
            feedback.requireUnheld(item);
            requireOriginal(feedback.referenced(how.duplicateOf(), "/duplicateOf"));
        }
        item.triage(item.status.triage().orThrow(), how, caller.subject(), time.instant());
        return feedback.record(item, "triaged");
    }

    /** The whole of a set of duplicates hangs on one: so there is one answer to find. */
    private static void requireOriginal(FeedbackEntity original) {
        if (original.duplicateOf != null) {
            throw Problem.of(
                            KitProblem.INVALID_INPUT, "It is itself a duplicate of %s.".formatted(original.duplicateOf))
                    .at("/duplicateOf", ErrorCode.INVALID, "is itself a duplicate");
        }
    }

    FeedbackView plan(UUID id, Input<PlanRequest> body) {
        var item = feedback.forStep(id);
        var what = body.value();
        item.plan(item.status.plan(item.verdict).orThrow(), what.text(), caller.subject(), time.instant());
        return feedback.record(item, "planned");
    }

    FeedbackView answer(UUID id, Input<AnswerRequest> body) {
        var item = feedback.forStep(id);
        var what = body.value();
        var at = what.answeredAt() == null ? time.instant() : what.answeredAt();
        if (at.isAfter(time.instant()) || at.isBefore(item.givenAt)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "An answer comes after what was said, and before now.")
                    .at("/answeredAt", ErrorCode.OUT_OF_RANGE, "must be between givenAt and now");
        }
        item.answer(item.status.answer().orThrow(), what.text(), caller.subject(), at);
        return feedback.record(item, "answered");
    }

    FeedbackView reopen(UUID id) {
        var item = feedback.forStep(id);
        item.answer(item.status.reopen(item.plan != null).orThrow(), null, null, null);
        return feedback.record(item, "reopened");
    }
}
