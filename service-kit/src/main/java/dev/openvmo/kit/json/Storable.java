package dev.openvmo.kit.json;

import java.math.BigDecimal;

/** What is valid JSON and still cannot be kept: U+0000, half surrogate pairs, numbers beyond a double's range. */
public final class Storable {
    /** A double ends at 1.8e308; below 1e-300 it loses digits. */
    private static final int EXPONENT = 300;

    private Storable() {}

    /** Whether this text can be stored and sent on as UTF-8. */
    public static boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Whether this number is within what a double can hold. Looks at the exponent only: expanding it is the attack. */
    public static boolean holds(BigDecimal number) {
        var exponent = (long) number.precision() - number.scale() - 1;
        return number.signum() == 0 ? Math.abs((long) number.scale()) <= EXPONENT : Math.abs(exponent) <= EXPONENT;
    }
}
