package dev.openvmo.portfolio.budgets;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What of a budget is committed and booked, and how far it will go. Pure. The terms are those of earned value management
 * (PMI, Practice Standard for Earned Value Management; PMBOK Guide, 6th edition, 7.4.2.2), with the elapsed share of the
 * budget as planned and as earned value: then EAC = BAC / CPI is what is booked divided by the elapsed share.
 */
public record Figures(
        UUID budgetId,
        UUID portfolioId,
        UUID valueStreamId,
        LocalDate from,
        LocalDate to,
        String currency,
        BigDecimal budget,
        BigDecimal committed,
        BigDecimal capEx,
        BigDecimal opEx,
        @Nullable BigDecimal forecast) {

    static final String FORMULA =
            "elapsedShare = days of the period before today / days of the period; plannedToDate = budget * elapsedShare;"
                    + " burn = actual / plannedToDate; estimateAtCompletion = the forecast where one is stated (STATED), else"
                    + " actual / elapsedShare (RUN_RATE: EAC = BAC / CPI, PMBOK Guide 7.4.2.2), or the budget while nothing is"
                    + " booked or elapsed (PLAN); estimateToComplete = estimateAtCompletion - actual";

    public BigDecimal actual() {
        return capEx.add(opEx);
    }

    public BigDecimal left() {
        return budget.subtract(committed);
    }

    /** The full days that have passed before today. */
    long elapsed(LocalDate today) {
        return Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(from, today)));
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    BigDecimal elapsedShare(LocalDate today) {
        return Decimals.quotient(BigDecimal.valueOf(elapsed(today)), BigDecimal.valueOf(days()), Decimals.PLACES);
    }

    Money plannedToDate(LocalDate today) {
        return Money.quotient(
                budget.multiply(BigDecimal.valueOf(elapsed(today))), BigDecimal.valueOf(days()), currency);
    }

    Computed burn(LocalDate today) {
        var planned = budget.multiply(BigDecimal.valueOf(elapsed(today)));
        if (planned.signum() == 0) {
            return Computed.unknown(budget.signum() == 0 ? "NO_BUDGET" : "NOT_BEGUN");
        }
        var ratio = Decimals.quotient(actual().multiply(BigDecimal.valueOf(days())), planned, Decimals.PLACES);
        return new Computed(ratio, "1", null, null, null, null);
    }

    EstimateBasis basis(LocalDate today) {
        if (forecast != null) {
            return EstimateBasis.STATED;
        }
        return actual().signum() > 0 && elapsed(today) > 0 ? EstimateBasis.RUN_RATE : EstimateBasis.PLAN;
    }

    /** What will have been spent by the end of the period. */
    public Money estimateAtCompletion(LocalDate today) {
        return switch (basis(today)) {
            case STATED -> new Money(forecast, currency);
            case RUN_RATE ->
                Money.quotient(
                        actual().multiply(BigDecimal.valueOf(days())), BigDecimal.valueOf(elapsed(today)), currency);
            case PLAN -> new Money(budget, currency);
        };
    }

    Money estimateToComplete(LocalDate today) {
        return new Money(estimateAtCompletion(today).amount().subtract(actual()), currency);
    }
}
