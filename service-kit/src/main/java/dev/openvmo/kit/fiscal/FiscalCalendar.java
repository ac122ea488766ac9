package dev.openvmo.kit.fiscal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The days of fiscal periods, given the month with which fiscal years begin. A fiscal year bears the calendar year it begins
 * in, its quarters count from that month, months are the calendar's. Pure.
 */
public record FiscalCalendar(int startMonth) {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** The first day of the period. */
    public LocalDate first(FiscalPeriod period) {
        return firstMonth(period).atDay(1);
    }

    /** The last day of the period. */
    public LocalDate last(FiscalPeriod period) {
        return firstMonth(period).plusMonths(months(period) - 1L).atEndOfMonth();
    }

    /** The period of this length that the day lies in. */
    public FiscalPeriod of(LocalDate day, FiscalPeriod.Length length) {
        var since = Math.floorMod(day.getMonthValue() - startMonth, YEAR);
        var year = YearMonth.from(day).minusMonths(since).getYear();
        return switch (length) {
            case YEAR -> FiscalPeriod.ofYear(year);
            case QUARTER -> FiscalPeriod.ofQuarter(year, since / QUARTER + 1);
            case MONTH -> FiscalPeriod.ofMonth(day.getYear(), day.getMonthValue());
        };
    }

    /** The year, quarter and month that the day lies in. */
    public List<FiscalPeriod> of(LocalDate day) {
        return Arrays.stream(FiscalPeriod.Length.values())
                .map(length -> of(day, length))
                .toList();
    }

    /** The period and all shorter ones in it, the longest first, then by time. */
    public List<FiscalPeriod> within(FiscalPeriod period) {
        var all = new ArrayList<FiscalPeriod>();
        for (var length : FiscalPeriod.Length.values()) {
            if (length.compareTo(period.length()) >= 0) {
                for (var day = first(period); !day.isAfter(last(period)); ) {
                    var part = of(day, length);
                    all.add(part);
                    day = last(part).plusDays(1);
                }
            }
        }
        return all;
    }

    /** Whether some day lies in both. */
    public boolean overlap(FiscalPeriod one, FiscalPeriod other) {
        return !first(one).isAfter(last(other)) && !first(other).isAfter(last(one));
    }

    private YearMonth firstMonth(FiscalPeriod period) {
        return switch (period.length()) {
            case YEAR -> YearMonth.of(period.year(), startMonth);
            case QUARTER -> YearMonth.of(period.year(), startMonth).plusMonths((period.number() - 1L) * QUARTER);
            case MONTH -> YearMonth.of(period.year(), period.number());
        };
    }

    private static int months(FiscalPeriod period) {
        return switch (period.length()) {
            case YEAR -> YEAR;
            case QUARTER -> QUARTER;
            case MONTH -> 1;
        };
    }
}
