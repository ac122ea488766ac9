package dev.openvmo.metrics.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a point of a series is. Weeks begin on Monday (ISO 8601). */
@Schema(description = "How long each interval is.")
enum Interval {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS);

    private final ChronoUnit unit;

    Interval(ChronoUnit unit) {
        this.unit = unit;
    }

    /** The first day of the interval this day is in. */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** How many intervals the days from the first to the last touch. */
    long count(LocalDate first, LocalDate last) {
        return unit.between(start(first), start(last)) + 1;
    }

    /** The first day after the interval that begins on this one. */
    LocalDate next(LocalDate start) {
        return start.plus(1, unit);
    }

    /** Their first days. */
    List<LocalDate> starts(LocalDate first, LocalDate last) {
        var starts = new ArrayList<LocalDate>();
        var from = start(first);
        for (long nth = 0; nth < count(first, last); nth++) {
            starts.add(from.plus(nth, unit));
        }
        return starts;
    }
}
