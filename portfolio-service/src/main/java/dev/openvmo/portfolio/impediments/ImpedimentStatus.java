package dev.openvmo.portfolio.impediments;

import dev.openvmo.kit.problem.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an impediment is still in the way. */
@Schema(description = "Whether it is still in the way.")
enum ImpedimentStatus {
    OPEN,
    RESOLVED;

    /** Whether it may be changed, deleted or resolved. */
    Outcome<ImpedimentStatus> resolve() {
        return this == OPEN
                ? Outcome.of(RESOLVED)
                : Outcome.refused(
                        ImpedimentProblem.IMPEDIMENT_RESOLVED, "It is resolved; reopen it if it still is in the way.");
    }

    Outcome<ImpedimentStatus> reopen() {
        return this == RESOLVED
                ? Outcome.of(OPEN)
                : Outcome.refused(ImpedimentProblem.IMPEDIMENT_OPEN, "It is not resolved.");
    }
}
