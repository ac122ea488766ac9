package dev.openvmo.portfolio.budgets;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.json.Money;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a budget. */
@Schema(name = "BudgetPosition")
record PositionView(
        @Schema(description = "The budget.") UUID budgetId,
        FiscalPeriod period,
        @Schema(description = "Of which day, in the portfolio's zone.", examples = "2027-05-01") LocalDate on,
        @Schema(description = "How much there is.") Money budget,
        @Schema(description = "How much of it is committed.") Money committed,
        @Schema(description = "How much can still be committed.") Money left,
        @Schema(description = "What was booked as capital expenditure.") Money capEx,
        @Schema(description = "What was booked as operating expense.") Money opEx,
        @Schema(description = "What was booked.") Money actual,
        @Digits(integer = 1, fraction = 9)
                @Schema(
                        description = "How much of the period has passed.",
                        minimum = "0",
                        maximum = "1",
                        examples = "0.25")
                BigDecimal elapsedShare,
        @Schema(description = "What would have been spent by now at an even pace.") Money plannedToDate,
        @Schema(description = "What was spent against that: above 1 it is spent faster.") Computed burn,
        @Schema(description = "What will have been spent by the end of the period.") Money estimateAtCompletion,
        @Schema(description = "How much of that is still to come.") Money estimateToComplete,
        EstimateBasis basis,
        @Schema(description = "How the figures are made of each other.", maxLength = 2000, examples = Figures.FORMULA)
                String formula) {

    static PositionView of(FiscalPeriod period, Figures figures, LocalDate today) {
        var currency = figures.currency();
        return new PositionView(
                figures.budgetId(),
                period,
                today,
                new Money(figures.budget(), currency),
                new Money(figures.committed(), currency),
                new Money(figures.left(), currency),
                new Money(figures.capEx(), currency),
                new Money(figures.opEx(), currency),
                new Money(figures.actual(), currency),
                figures.elapsedShare(today),
                figures.plannedToDate(today),
                figures.burn(today),
                figures.estimateAtCompletion(today),
                figures.estimateToComplete(today),
                figures.basis(today),
                Figures.FORMULA);
    }
}
