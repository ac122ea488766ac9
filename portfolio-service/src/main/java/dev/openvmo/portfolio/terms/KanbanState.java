package dev.openvmo.portfolio.terms;

import dev.openvmo.kit.problem.Outcome;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an initiative stands on the portfolio Kanban (SAFe), and where it may go from there. */
@Schema(description = "A state of the portfolio Kanban (SAFe).")
public enum KanbanState {
    FUNNEL,
    REVIEWING,
    ANALYZING,
    READY,
    IMPLEMENTING_MVP,
    IMPLEMENTING_PERSEVERE,
    DONE;

    /** Every other state: moves are free. */
    public List<KanbanState> next() {
        return Arrays.stream(values()).filter(state -> state != this).toList();
    }

    /** Grants the move, or says why not. */
    public Outcome<KanbanState> to(KanbanState target, DoneOutcome outcome) {
        if (target == this) {
            return Outcome.refused(KanbanProblem.ALREADY_IN_STATE, "The initiative is in %s already.".formatted(this));
        }
        if (outcome != null && target != DONE) {
            return Outcome.refused(
                    KanbanProblem.OUTCOME_ONLY_WHEN_DONE, "Only DONE has an outcome, %s has none.".formatted(target));
        }
        return Outcome.of(target);
    }
}
