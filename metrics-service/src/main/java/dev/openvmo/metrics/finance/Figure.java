package dev.openvmo.metrics.finance;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A figure, or why there is none. It is computed with {@link #PRECISION} and rounded once, to nine places half up, when it is
 * told.
 *
 * @param value null where it cannot be computed
 * @param reason null where there is a value
 */
public record Figure(BigDecimal value, Undefined reason) {
    /** IEEE 754 decimal128: 34 digits, half even. */
    static final MathContext PRECISION = MathContext.DECIMAL128;

    static Figure of(BigDecimal value) {
        return new Figure(Decimals.rounded(value), null);
    }

    /** There is none, and this is why. */
    public static Figure none(Undefined reason) {
        return new Figure(null, reason);
    }

    /** What came for each unit that was expected. */
    public static Figure realisation(BigDecimal come, BigDecimal expected) {
        return quotient(come, expected, Undefined.NOTHING_EXPECTED);
    }

    /** The quotient; where the divisor is zero there is none, and this is why. */
    static Figure quotient(BigDecimal dividend, BigDecimal divisor, Undefined zero) {
        return divisor.signum() == 0 ? none(zero) : of(dividend.divide(divisor, PRECISION));
    }
}
