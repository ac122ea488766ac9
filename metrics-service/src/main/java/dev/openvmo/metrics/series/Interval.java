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
    DAY("day", ChronoUnit.DAYS),
    WEEK("week", ChronoUnit.WEEKS),
    MONTH("month", ChronoUnit.MONTHS);

    private final String field;
    private final ChronoUnit unit;

    Interval(String field, ChronoUnit unit) {
        this.field = field;
        this.unit = unit;
    }

    /** As {@code date_trunc} calls it. */
    String field() {
        return field;
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
