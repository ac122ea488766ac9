package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.problem.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a forum is in its life: it is prepared, then bid in rounds, then decided. */
@Schema(description = "Whether it is prepared, open for bids, or decided.")
enum ForumStatus {
    PREPARED,
    BIDDING,
    DECIDED;

    /** Whether who takes part and what is proposed may change, or the forum go. */
    Outcome<ForumStatus> edit() {
        return this == PREPARED
                ? Outcome.of(this)
                : Outcome.refused(ForumProblem.FORUM_BEGUN, "Its bidding has begun; what is bid on stays.");
    }

    /** Whether the next round may begin. */
    Outcome<ForumStatus> nextRound() {
        return this == DECIDED
                ? Outcome.refused(ForumProblem.FORUM_DECIDED, "It is decided; there is no further round.")
                : Outcome.of(BIDDING);
    }

    /** Whether there may be bids. */
    Outcome<ForumStatus> bid() {
        return switch (this) {
            case PREPARED -> Outcome.refused(ForumProblem.FORUM_NOT_BEGUN, "Its first round has not begun.");
            case BIDDING -> Outcome.of(this);
            case DECIDED -> Outcome.refused(ForumProblem.FORUM_DECIDED, "It is decided; bids stay as they are.");
        };
    }

    /** Whether it may be decided, which happens once. */
    Outcome<ForumStatus> decide() {
        return bid().granted() ? Outcome.of(DECIDED) : Outcome.refused(bid().refusal());
    }
}
