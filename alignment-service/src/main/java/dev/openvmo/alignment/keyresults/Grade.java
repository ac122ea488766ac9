package dev.openvmo.alignment.keyresults;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;

/**
 * A grade: a share between 0 and 1. Pure.
 *
 * @param value with nine places, half up
 * @param tenths with one place, half up from the exact share, by which it is judged
 * @param full whether it is 1, not rounded to it
 */
public record Grade(BigDecimal value, BigDecimal tenths, boolean full) {

    /** The grade of this exact share, what is below 0 being 0 and above 1 being 1. */
    public static Grade of(BigDecimal part, BigDecimal whole) {
        var ratio = part.signum() * whole.signum();
        if (ratio <= 0 || part.abs().compareTo(whole.abs()) >= 0) {
            var edge = ratio <= 0 ? BigDecimal.ZERO : BigDecimal.ONE;
            return new Grade(edge, edge, ratio > 0);
        }
        return new Grade(Decimals.quotient(part, whole, Decimals.PLACES), Decimals.quotient(part, whole, 1), false);
    }

    /** Its colour. */
    public Band band() {
        return Band.of(tenths);
    }
}
