package dev.openvmo.metrics.feedback;

import static dev.openvmo.metrics.feedback.FeedbackStatus.ANSWERED;
import static dev.openvmo.metrics.feedback.FeedbackStatus.NEW;
import static dev.openvmo.metrics.feedback.FeedbackStatus.PLANNED;
import static dev.openvmo.metrics.feedback.FeedbackStatus.TRIAGED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FeedbackStatusTest {
    @Test
    void whatBecomesOfItIsSaidAgainUntilSomethingIsPlanned() {
        assertThat(granted(status -> status.triage().granted())).containsExactly(NEW, TRIAGED);
    }

    @Test
    void onlyWhatWasAcceptedIsPlanned() {
        assertThat(granted(status -> status.plan(Verdict.ACCEPTED).granted())).containsExactly(TRIAGED, PLANNED);
        assertThat(granted(status -> status.plan(Verdict.DECLINED).granted())).isEmpty();
        assertThat(granted(status -> status.plan(Verdict.DUPLICATE).granted())).isEmpty();
    }

    @Test
    void whateverBecameOfItIsAnsweredOnce() {
        assertThat(granted(status -> status.answer().granted())).containsExactly(TRIAGED, PLANNED);
    }

    @Test
    void reopenedItIsWhereItWasBeforeItsAnswer() {
        assertThat(granted(status -> status.reopen(true).granted())).containsExactly(ANSWERED);
        assertThat(ANSWERED.reopen(true).orThrow()).isEqualTo(PLANNED);
        assertThat(ANSWERED.reopen(false).orThrow()).isEqualTo(TRIAGED);
    }

    private static List<FeedbackStatus> granted(Predicate<FeedbackStatus> move) {
        return Arrays.stream(FeedbackStatus.values()).filter(move).toList();
    }
}
