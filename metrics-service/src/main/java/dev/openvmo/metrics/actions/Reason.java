package dev.openvmo.metrics.actions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a verdict is as it is. */
@Schema(
        name = "ActionVerdictReason",
        description =
                "NOT_DONE; NO_METRIC: nothing says what it was to move; TOO_FEW_BEFORE, TOO_FEW_AFTER: days that were measured; CHANGED: as"
                        + " wanted; WORSENED: the other way; NOT_CHANGED: less than one deviation; TREND_BEFORE, SEASON: it looks changed, and was on"
                        + " its way already; TOO_UNCERTAIN: the interval holds both nothing and a change that counts.")
enum Reason {
    NOT_DONE(Verdict.PENDING),
    NO_METRIC(Verdict.UNCLEAR),
    TOO_FEW_BEFORE(Verdict.UNCLEAR),
    TOO_FEW_AFTER(Verdict.UNCLEAR),
    CHANGED(Verdict.HELPED),
    WORSENED(Verdict.DID_NOT_HELP),
    NOT_CHANGED(Verdict.DID_NOT_HELP),
    TREND_BEFORE(Verdict.UNCLEAR),
    SEASON(Verdict.UNCLEAR),
    TOO_UNCERTAIN(Verdict.UNCLEAR);

    private final Verdict verdict;

    Reason(Verdict verdict) {
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }
}
