package dev.openvmo.metrics.retrospectives;

import dev.openvmo.kit.problem.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether something may be added. */
@Schema(name = "RetrospectiveStatus", description = "Whether something may be added.")
enum RetrospectiveStatus {
    OPEN,
    CLOSED;

    /** Whether it may be changed, deleted or closed. */
    Outcome<RetrospectiveStatus> open() {
        return this == OPEN
                ? Outcome.of(OPEN)
                : Outcome.refused(RetrospectiveProblem.RETROSPECTIVE_CLOSED, "It is closed and stays as it is.");
    }
}
