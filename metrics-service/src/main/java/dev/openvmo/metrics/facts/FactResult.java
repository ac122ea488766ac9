package dev.openvmo.metrics.facts;

import dev.openvmo.kit.problem.Problem;
import java.util.UUID;

/**
 * What became of one fact.
 *
 * @param fate what became of it
 * @param id of the row that holds it; null where it was refused
 * @param created whether it made the row
 * @param waits whether it waits for its initiative
 * @param problem why it was refused
 */
public record FactResult(Fate fate, UUID id, boolean created, boolean waits, Problem problem) {
    /** The same of one whose initiative is waited for. */
    FactResult waiting() {
        return new FactResult(fate, id, created, true, problem);
    }

    static FactResult refused(Problem problem) {
        return new FactResult(Fate.REJECTED, null, false, false, problem);
    }
}
