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

    /** Every other state: which moves are free the policies in force say. */
    public List<KanbanState> next() {
        return Arrays.stream(values()).filter(state -> state != this).toList();
    }

    /**
     * The states a move leaves behind, whose exit criteria are asked: all that lie before the target from here on, or from the
     * beginning for what was done. Nothing is asked of what goes back, or ends without being completed.
     */
    public List<KanbanState> passed(KanbanState target, DoneOutcome outcome) {
        if (target == DONE && outcome != null && outcome != DoneOutcome.COMPLETED) {
            return List.of();
        }
        var first = this == DONE ? 0 : ordinal();
        return Arrays.stream(values())
                .filter(state -> state.ordinal() >= first && state.ordinal() < target.ordinal())
                .toList();
    }

    /** Grants the move as far as the Kanban goes, or says why not. */
    public Outcome<KanbanState> to(KanbanState target, DoneOutcome outcome) {
        if (outcome != null && target != DONE) {
            return Outcome.refused(
                    KanbanProblem.OUTCOME_ONLY_WHEN_DONE, "Only DONE has an outcome, %s has none.".formatted(target));
        }
        if (target == this) {
            return Outcome.refused(KanbanProblem.ALREADY_IN_STATE, "The initiative is in %s already.".formatted(this));
        }
        return Outcome.of(target);
    }
}
