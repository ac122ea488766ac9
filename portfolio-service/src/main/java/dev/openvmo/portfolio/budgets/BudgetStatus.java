package dev.openvmo.portfolio.budgets;

import dev.openvmo.kit.problem.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the books of a budget are closed. A period that has ended stays open until somebody closes it: invoices come late. */
@Schema(description = "Whether its books are closed: then nothing of it changes any more.")
public enum BudgetStatus {
    OPEN,
    CLOSED;

    /** Whether it may be changed, spent from or closed. */
    Outcome<BudgetStatus> close() {
        return this == OPEN
                ? Outcome.of(CLOSED)
                : Outcome.refused(
                        BudgetProblem.PERIOD_CLOSED, "Its books are closed; reopen it if that was too early.");
    }

    Outcome<BudgetStatus> reopen() {
        return this == CLOSED
                ? Outcome.of(OPEN)
                : Outcome.refused(BudgetProblem.PERIOD_OPEN, "Its books are not closed.");
    }
}
