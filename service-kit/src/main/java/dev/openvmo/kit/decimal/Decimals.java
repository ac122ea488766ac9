package dev.openvmo.kit.decimal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals as this suite computes them; the SQL functions {@code rounded} and {@code quotient} give the same digits. */
public final class Decimals {
    /** Places of what is computed. */
    public static final int PLACES = 9;

    private Decimals() {}

    /** Nine places, half up (away from zero), without trailing zeros. */
    public static BigDecimal rounded(BigDecimal number) {
        return plain(number.setScale(PLACES, RoundingMode.HALF_UP));
    }

    /** The quotient to so many places, half up, without trailing zeros: rounded once, from the exact one. */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, int places) {
        return plain(dividend.divide(divisor, places, RoundingMode.HALF_UP));
    }

    /** Without trailing zeros and without an exponent. Large exponents are the caller's to refuse before. */
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
