package dev.openvmo.portfolio.terms;

import jakarta.validation.constraints.NotNull;

/**
 * Where an initiative stood elsewhere when it came in from there: it enters that state without a move.
 *
 * @param outcome how it ended; only of what is done
 * @param said what that is called elsewhere, or null
 */
public record Standing(@NotNull KanbanState state, DoneOutcome outcome, String said) {
    public Standing {
        outcome = state == KanbanState.DONE ? outcome : null;
    }
}
