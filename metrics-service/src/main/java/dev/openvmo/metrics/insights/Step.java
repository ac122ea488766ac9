package dev.openvmo.metrics.insights;

import java.time.Duration;
import java.time.Instant;

/** What becomes of a case after the rules have looked: by what was known of it and whether it was found. Pure. */
enum Step {
    NOTHING,
    /** It is new, or here again. */
    RAISE,
    /** It holds, by other data. */
    RENEW,
    CLEAR,
    /** It held only until more was known. */
    WITHDRAW,
    /** What was acted on holds no more. */
    CEASE,
    /** What was acted on, and held no more, holds again. */
    COME_BACK,
    HELPED,
    DID_NOT_HELP;

    /** Facts of one event come by several ways, the first an hour before the last at most: what held for less may never have held. */
    private static final Duration SETTLED = Duration.ofHours(1);

    /**
     * The last time a case was known.
     *
     * @param raisedAt when it was raised that time
     * @param ceased whether it, acted on, holds no more
     * @param cameBack whether it then held again
     * @param judgedAt when it is said whether acting on it helped
     */
    record Known(
            InsightStatus status,
            String fingerprint,
            Instant raisedAt,
            boolean ceased,
            boolean cameBack,
            Instant judgedAt,
            InsightOutcome outcome) {

        private boolean pending() {
            return status == InsightStatus.ACTED && outcome == InsightOutcome.PENDING;
        }
    }

    /**
     * @param last null where the case is new
     * @param found the fingerprint of what was found; null where nothing was
     * @param looked whether its rule is on; of a rule that is off nothing is found, and nothing is said to have helped
     */
    static Step of(Known last, String found, boolean looked, Instant now) {
        if (last != null && last.pending()) {
            return looked ? acted(last, found != null, now) : NOTHING;
        }
        if (found == null) {
            if (last == null || last.status != InsightStatus.OPEN) {
                return NOTHING;
            }
            return now.isBefore(last.raisedAt.plus(SETTLED)) ? WITHDRAW : CLEAR;
        }
        var same = last != null && last.fingerprint.equals(found);
        if (last != null && last.status == InsightStatus.OPEN) {
            return same ? NOTHING : RENEW;
        }
        return last != null && last.status == InsightStatus.DISMISSED && same ? NOTHING : RAISE;
    }

    private static Step acted(Known last, boolean found, Instant now) {
        if (!now.isBefore(last.judgedAt)) {
            return found || last.cameBack ? DID_NOT_HELP : HELPED;
        }
        if (found) {
            return last.ceased ? COME_BACK : NOTHING;
        }
        return last.ceased ? NOTHING : CEASE;
    }
}
