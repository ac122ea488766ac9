package dev.openvmo.metrics.actions;

import dev.openvmo.kit.problem.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an action is still to be done. */
@Schema(name = "ImprovementActionStatus", description = "Whether it is still to be done.")
enum ActionStatus {
    OPEN,
    DONE,
    CANCELLED;

    /** What is open is done or cancelled; what is not is opened again. */
    Outcome<ActionStatus> to(ActionStatus next) {
        if (next == OPEN) {
            return this == OPEN ? Outcome.refused(ActionProblem.ACTION_OPEN, "It is open.") : Outcome.of(OPEN);
        }
        return open().granted() ? Outcome.of(next) : open();
    }

    /** Whether it may be changed, deleted or closed. */
    Outcome<ActionStatus> open() {
        return this == OPEN
                ? Outcome.of(OPEN)
                : Outcome.refused(ActionProblem.ACTION_CLOSED, "It is done or cancelled; open it again to change it.");
    }
}
