package dev.openvmo.metrics.reviews;

import dev.openvmo.kit.problem.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a review is in its life. */
@Schema(description = "OPEN is being prepared or held; what is CLOSED stays as it is.")
enum ReviewStatus {
    OPEN,
    CLOSED;

    /** Whether it may still be changed. */
    Outcome<ReviewStatus> open() {
        return this == OPEN
                ? Outcome.of(OPEN)
                : Outcome.refused(ReviewProblem.REVIEW_CLOSED, "It is closed and stays as it is.");
    }

    /** Whether it may be closed: only what was held, looking at something, has outcomes. */
    Outcome<ReviewStatus> close(boolean frozen) {
        if (this == CLOSED) {
            return open();
        }
        return frozen
                ? Outcome.of(CLOSED)
                : Outcome.refused(ReviewProblem.EVIDENCE_MISSING, "Nothing was kept of what was looked at.");
    }
}
