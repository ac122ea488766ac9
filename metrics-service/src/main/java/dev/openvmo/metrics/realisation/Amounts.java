package dev.openvmo.metrics.realisation;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.metrics.finance.Figure;
import dev.openvmo.metrics.finance.Undefined;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/**
 * Money of one currency: benefits less disbenefits. What is not known is null, never 0.
 *
 * @param forecast the likely change of all periods
 * @param adjusted the same, times what came of each unit that its estimators forecast
 * @param realised what came in all periods of which anything was measured
 * @param expected what was forecast of the periods that are over and were measured
 * @param came what came in these
 */
record Amounts(
        String currency,
        BigDecimal forecast,
        BigDecimal adjusted,
        BigDecimal realised,
        BigDecimal expected,
        BigDecimal came) {

    /** Of this currency, before anything is known. */
    static Amounts none(String currency) {
        return new Amounts(currency, null, null, null, null, null);
    }

    /** What came of each unit that was expected; of what was expected to cost more than it brings there is no share. */
    Figure ratio() {
        if (expected == null) {
            return Figure.none(Undefined.NOT_MEASURED);
        }
        return expected.signum() < 0 ? Figure.none(Undefined.NOTHING_EXPECTED) : Figure.realisation(came, expected);
    }

    /** Both, of one currency. */
    Amounts plus(Amounts other) {
        return new Amounts(
                currency,
                sum(forecast, other.forecast),
                sum(adjusted, other.adjusted),
                sum(realised, other.realised),
                sum(expected, other.expected),
                sum(came, other.came));
    }

    /** Each amount converted. */
    Amounts in(String target, UnaryOperator<BigDecimal> by) {
        return new Amounts(
                target,
                known(forecast, by),
                known(adjusted, by),
                known(realised, by),
                known(expected, by),
                known(came, by));
    }

    private static BigDecimal known(BigDecimal amount, UnaryOperator<BigDecimal> by) {
        return amount == null ? null : by.apply(amount);
    }

    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        var known = one == null ? other : other == null ? one : one.add(other);
        return known == null ? null : Decimals.plain(known);
    }
}
