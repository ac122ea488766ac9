package dev.openvmo.metrics.series;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a point of a series is. Weeks begin on Monday (ISO 8601), fiscal periods where the portfolio says. */
@Schema(description = "How long each interval is.")
public enum Interval {
    DAY(ChronoUnit.DAYS, 1),
    WEEK(ChronoUnit.WEEKS, 1),
    MONTH(ChronoUnit.MONTHS, 1),
    FISCAL_QUARTER(ChronoUnit.MONTHS, 3),
    FISCAL_YEAR(ChronoUnit.MONTHS, 12);

    private final ChronoUnit unit;
    private final int units;

    Interval(ChronoUnit unit, int units) {
        this.unit = unit;
        this.units = units;
    }

    /** The first day of the interval this day is in. */
    public LocalDate start(LocalDate day, FiscalCalendar calendar) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case FISCAL_QUARTER -> calendar.first(calendar.of(day, FiscalPeriod.Length.QUARTER));
            case FISCAL_YEAR -> calendar.first(calendar.of(day, FiscalPeriod.Length.YEAR));
        };
    }

    /** How many intervals the days from the first to the last touch. */
    public long count(LocalDate first, LocalDate last, FiscalCalendar calendar) {
        return unit.between(start(first, calendar), start(last, calendar)) / units + 1;
    }

    /** The first day after the interval that begins on this one. */
    public LocalDate next(LocalDate start) {
        return start.plus(units, unit);
    }

    /** Their first days. */
    public List<LocalDate> starts(LocalDate first, LocalDate last, FiscalCalendar calendar) {
        var starts = new ArrayList<LocalDate>();
        var from = start(first, calendar);
        for (long nth = 0; nth < count(first, last, calendar); nth++) {
            starts.add(from.plus(nth * units, unit));
        }
        return starts;
    }
}
