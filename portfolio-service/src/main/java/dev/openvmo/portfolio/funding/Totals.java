package dev.openvmo.portfolio.funding;

import dev.openvmo.kit.json.Money;
import dev.openvmo.portfolio.budgets.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sums of budgets in one currency. */
@Schema(name = "FundingTotals", description = "Sums of budgets in one currency.")
record Totals(
        @Schema(description = "What there is.") Money budget,
        @Schema(description = "What of it is committed.") Money committed,
        @Schema(description = "What can still be committed.") Money left,
        @Schema(description = "What was booked as capital expenditure.") Money capEx,
        @Schema(description = "What was booked as operating expense.") Money opEx,
        @Schema(description = "What was booked.") Money actual,
        @Schema(description = "What will have been spent by the end, by each budget's estimate at completion.")
                Money forecast) {

    /** Of budgets in this currency. */
    static Totals of(Collection<Figures> budgets, String currency, LocalDate today) {
        return of(
                sum(budgets, Figures::budget, currency),
                sum(budgets, Figures::committed, currency),
                sum(budgets, Figures::capEx, currency),
                sum(budgets, Figures::opEx, currency),
                sum(budgets, each -> each.estimateAtCompletion(today).amount(), currency));
    }

    private static Totals of(Money budget, Money committed, Money capEx, Money opEx, Money forecast) {
        return new Totals(budget, committed, minus(budget, committed), capEx, opEx, plus(capEx, opEx), forecast);
    }

    /** The same in another currency: each sum converted once, what follows from them added up anew. */
    Totals converted(UnaryOperator<Money> by) {
        return of(by.apply(budget), by.apply(committed), by.apply(capEx), by.apply(opEx), by.apply(forecast));
    }

    Totals and(Totals other) {
        return of(
                plus(budget, other.budget),
                plus(committed, other.committed),
                plus(capEx, other.capEx),
                plus(opEx, other.opEx),
                plus(forecast, other.forecast));
    }

    private static Money sum(Collection<Figures> budgets, Function<Figures, BigDecimal> part, String currency) {
        return new Money(budgets.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    private static Money plus(Money one, Money other) {
        return new Money(one.amount().add(other.amount()), one.currency());
    }

    private static Money minus(Money one, Money other) {
        return new Money(one.amount().subtract(other.amount()), one.currency());
    }
}
