package dev.openvmo.portfolio.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them into lists: {@code £1,234.50}, {@code 12.50 EUR}, {@code -3%}, {@code (12.5)}, {@code 1.5E+07}. Pure. */
final class Numerals {
    private static final int LONGEST = 60;
    private static final String WORD = "[^\\d+\\-.,()\\s]*";
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<sign>[+-]?) ?(?<before>%1$s) ?(?<open>\\(?)(?<inner>[+-]?) ?(?<inside>%1$s) ?".formatted(WORD)
                    + "(?<digits>[.,]?\\d(?:[\\d.,'’ ]*\\d)?)(?<exponent>(?:[eE][+-]?\\d{1,2})?)"
                    + " ?(?<close>\\)?) ?(?<behind>[^\\d+\\-.,()]*)");
    private static final Pattern PLAIN = Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+");

    private Numerals() {}

    /**
     * A number and what stands around it.
     *
     * @param signs of a currency or unit, before it or behind it
     */
    record Numeral(BigDecimal number, List<String> signs) {}

    /** The number, or nothing if the text is none; never zero for want of one. */
    static Optional<Numeral> parse(String text, String decimalSeparator) {
        var line = Columns.oneLine(text).replace('\u2212', '-');
        var written = WRITTEN.matcher(line);
        if (line.length() > LONGEST || !written.matches()) {
            return Optional.empty();
        }
        var accounted = !written.group("open").isEmpty();
        var signed = written.group("sign") + written.group("inner");
        if (accounted == written.group("close").isEmpty() || signed.length() > (accounted ? 0 : 1)) {
            return Optional.empty();
        }
        var negative = accounted || signed.equals("-");
        return digits(written, decimalSeparator)
                .map(number -> new Numeral(negative ? number.negate() : number, signs(written)));
    }

    private static Optional<BigDecimal> digits(Matcher written, String decimalSeparator) {
        var digits = written.group("digits").replaceAll("(?<=\\d)['’ ](?=\\d{3}(?!\\d))", "");
        if (",".equals(decimalSeparator)) {
            digits = digits.replace('.', '\0').replace(',', '.').replace('\0', ',');
        }
        return PLAIN.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.replace(",", "") + written.group("exponent")))
                : Optional.empty();
    }

    private static List<String> signs(Matcher written) {
        var signs = new ArrayList<String>();
        for (var place : List.of("before", "inside", "behind")) {
            if (!written.group(place).isBlank()) {
                signs.add(written.group(place).strip());
            }
        }
        return signs;
    }
}
