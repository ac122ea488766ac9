package dev.openvmo.portfolio.imports;

import static java.util.regex.Matcher.quoteReplacement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as a list writes them. A day that does not exist is no date, whatever the format. Pure. */
final class Dates {
    /** A format from which no date can come does not give back these. */
    private static final List<LocalDate> PROBES = List.of(LocalDate.of(2024, 12, 30), LocalDate.of(2031, 5, 6));

    private static final Pattern YEARS = Pattern.compile("'[^']*'|y");

    private Dates() {}

    /** The date in this text; a format of null is ISO 8601. */
    static Optional<LocalDate> parse(String text, String format) {
        try {
            return Optional.of(
                    LocalDate.parse(text, format == null ? DateTimeFormatter.ISO_LOCAL_DATE : strict(format)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Whether every date that is written in this format can be read again. */
    static boolean canBeReadIn(String format) {
        try {
            var formatter = strict(format);
            return PROBES.stream().allMatch(day -> LocalDate.parse(formatter.format(day.atTime(15, 4)), formatter)
                    .equals(day));
        } catch (DateTimeException | IllegalArgumentException no) {
            return false;
        }
    }

    /** In strict resolution {@code y} is the year of an era that nobody writes: {@code u} is the year. Quoted text stays. */
    private static DateTimeFormatter strict(String format) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(YEARS.matcher(format)
                        .replaceAll(found -> found.group().equals("y") ? "u" : quoteReplacement(found.group())))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
