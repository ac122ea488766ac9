package dev.openvmo.portfolio.decisions;

import dev.openvmo.kit.problem.Outcome;
import dev.openvmo.kit.problem.Problem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a decision is in its life. What was decided stays so: another decision may supersede it, once. */
@Schema(description = "DUE is asked for; what is DECIDED stays as it is.")
enum DecisionStatus {
    DUE,
    DECIDED;

    /** Whether it may still be decided or withdrawn. */
    Outcome<DecisionStatus> open() {
        return this == DUE
                ? Outcome.of(DECIDED)
                : Outcome.refused(
                        DecisionProblem.DECISION_FINAL, "It is decided and stays so; let another one supersede it.");
    }

    /** Whether it may be superseded, which happens once. */
    Outcome<DecisionStatus> supersede(UUID successor) {
        if (this == DUE) {
            return Outcome.refused(DecisionProblem.DECISION_OPEN, "It is not decided yet; decide it.");
        }
        return successor == null
                ? Outcome.of(this)
                : Outcome.refused(Problem.of(
                                DecisionProblem.DECISION_SUPERSEDED, "%s supersedes it already.".formatted(successor))
                        .with("id", successor));
    }
}
