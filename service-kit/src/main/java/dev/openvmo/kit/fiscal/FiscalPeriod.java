package dev.openvmo.kit.fiscal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fiscal year ({@code 2026}), one of its quarters ({@code 2026-Q3}), or a calendar month ({@code 2026-07}). Which days
 * it has, a portfolio's {@link FiscalCalendar} says.
 *
 * @param year the calendar year in which the fiscal year begins; of a month, its own
 * @param number 1 to 4 of a quarter, 1 to 12 of a month, 0 of a year
 */
@Schema(
        type = SchemaType.STRING,
        description = "A fiscal year, quarter or month: 2026, 2026-Q3, 2026-07.",
        pattern = FiscalPeriod.FORM,
        maxLength = 7,
        examples = "2026-Q3")
public record FiscalPeriod(Length length, int year, int number) {
    /** Nobody plans for earlier or later years. */
    public static final int EARLIEST = 1900;

    public static final int LATEST = 2999;

    static final String FORM = "^(19|2[0-9])[0-9]{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** How long a period is. */
    @Schema(name = "FiscalLength", description = "How long a period is.")
    public enum Length {
        YEAR,
        QUARTER,
        MONTH
    }

    static FiscalPeriod ofYear(int year) {
        return new FiscalPeriod(Length.YEAR, year, 0);
    }

    static FiscalPeriod ofQuarter(int year, int number) {
        return new FiscalPeriod(Length.QUARTER, year, number);
    }

    static FiscalPeriod ofMonth(int year, int number) {
        return new FiscalPeriod(Length.MONTH, year, number);
    }

    /** The period that is written so; empty for any other text, and for years outside 1900 to 2999. */
    public static Optional<FiscalPeriod> parse(String text) {
        if (!PATTERN.matcher(text).matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(text.substring(0, 4));
        if (text.length() == 4) {
            return Optional.of(ofYear(year));
        }
        var part = text.substring(5);
        return Optional.of(
                part.startsWith("Q")
                        ? ofQuarter(year, Integer.parseInt(part.substring(1)))
                        : ofMonth(year, Integer.parseInt(part)));
    }

    /** As it is written everywhere. */
    @JsonValue
    @Override
    public String toString() {
        return switch (length) {
            case YEAR -> "%04d".formatted(year);
            case QUARTER -> "%04d-Q%d".formatted(year, number);
            case MONTH -> "%04d-%02d".formatted(year, number);
        };
    }
}
