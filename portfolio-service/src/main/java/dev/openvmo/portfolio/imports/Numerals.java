package dev.openvmo.portfolio.imports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them into lists: {@code £1,234.50}, {@code -3%}, {@code (12.5)}. Pure. */
final class Numerals {
    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[+-]?\\.\\d+");

    private Numerals() {}

    /** The number, or nothing if the text is none; never zero for want of one. */
    static Optional<BigDecimal> parse(String text, String decimalSeparator) {
        var digits = text.strip();
        if (digits.length() > LONGEST) {
            return Optional.empty();
        }
        var negative = digits.startsWith("(") && digits.endsWith(")");
        if (negative) {
            digits = digits.substring(1, digits.length() - 1);
        }
        digits = digits.replaceAll("[\\p{Sc}\\p{Zs}\\s'’]", "").replace('\u2212', '-');
        if (digits.endsWith("%")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        if (",".equals(decimalSeparator)) {
            digits = digits.replace('.', '\0').replace(',', '.').replace('\0', ',');
        }
        if (!PLAIN.matcher(digits).matches() || negative && digits.startsWith("-")) {
            return Optional.empty();
        }
        var number = new BigDecimal(digits.replace(",", ""));
        return Optional.of(negative ? number.negate() : number);
    }
}
