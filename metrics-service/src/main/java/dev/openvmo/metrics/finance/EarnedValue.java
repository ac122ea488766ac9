package dev.openvmo.metrics.finance;

import java.math.BigDecimal;

/**
 * How what was spent compares with what was done for it (ANSI/EIA-748; PMI, Practice Standard for Earned Value Management).
 * Pure.
 *
 * @param planned PV: budgeted for what should be done by now
 * @param earned EV: budgeted for what is done
 * @param actual AC: spent for what is done
 * @param budget BAC: budgeted for all
 */
public record EarnedValue(BigDecimal planned, BigDecimal earned, BigDecimal actual, BigDecimal budget) {

    /** CV = EV - AC. */
    public Figure costVariance() {
        return Figure.of(earned.subtract(actual));
    }

    /** SV = EV - PV. */
    public Figure scheduleVariance() {
        return Figure.of(earned.subtract(planned));
    }

    /** CPI = EV / AC. */
    public Figure costPerformance() {
        return Figure.quotient(earned, actual, Undefined.NOTHING_SPENT);
    }

    /** SPI = EV / PV. */
    public Figure schedulePerformance() {
        return Figure.quotient(earned, planned, Undefined.NOTHING_PLANNED);
    }

    /** EAC = BAC / CPI = BAC × AC / EV: the rest is done as dearly as what is done. */
    public Figure estimateAtCompletion() {
        return actual.signum() == 0
                ? Figure.none(Undefined.NOTHING_SPENT)
                : Figure.quotient(budget.multiply(actual), earned, Undefined.NOTHING_EARNED);
    }

    /** VAC = BAC - EAC. */
    public Figure varianceAtCompletion() {
        var estimate = estimateAtCompletion();
        return estimate.value() == null ? estimate : Figure.of(budget.subtract(estimate.value()));
    }

    /** TCPI = (BAC - EV) / (BAC - AC): how dearly the rest may be done to keep the budget. */
    public Figure toCompletePerformance() {
        return Figure.quotient(budget.subtract(earned), budget.subtract(actual), Undefined.BUDGET_SPENT);
    }
}
