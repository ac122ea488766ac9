package dev.openvmo.portfolio.staffing;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/** So much from one day to another, both included. Pure. */
public record Span(LocalDate first, LocalDate last, BigDecimal amount) {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** What somebody can do who works this share of the days from Monday to Friday. */
    public static Span working(LocalDate first, LocalDate last, BigDecimal share) {
        var days = first.datesUntil(last.plusDays(1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .count();
        return new Span(first, last, share.multiply(BigDecimal.valueOf(days)));
    }

    public boolean meets(Span other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** How much of it falls into the other, spread evenly over its days. */
    public BigDecimal within(Span other) {
        if (!meets(other)) {
            return BigDecimal.ZERO;
        }
        var from = first.isAfter(other.first) ? first : other.first;
        var to = last.isBefore(other.last) ? last : other.last;
        return Decimals.quotient(amount.multiply(days(from, to)), days(first, last), Decimals.PLACES);
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
    }
}
