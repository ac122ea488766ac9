package dev.openvmo.metrics.series;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/**
 * The stretch of time asked for: from (included) to (excluded), in a portfolio's time zone. A plain date means the beginning
 * of that day there. Pure.
 */
public record Window(Instant from, Instant to, ZoneId zone) {
    private static final int MOST_POINTS = 5000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    public static Window of(String from, String to, ZoneId zone, Instant now) {
        return of(from, to, zone, now, end -> end.atZone(zone).minusYears(1).toInstant());
    }

    /** As long as this before {@code to} where nothing says {@code from}: 422 of what is no time, or ends before it begins. */
    public static Window of(String from, String to, ZoneId zone, Instant now, Duration usual) {
        return of(from, to, zone, now, end -> end.minus(usual));
    }

    private static Window of(String from, String to, ZoneId zone, Instant now, UnaryOperator<Instant> usual) {
        var end = to == null ? now : instant("to", to, zone);
        var start = from == null ? usual.apply(end) : instant("from", from, zone);
        if (!start.isBefore(end)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "'from' must be before 'to'");
        }
        return new Window(start, end, zone);
    }

    public LocalDate firstDay() {
        return from.atZone(zone).toLocalDate();
    }

    public LocalDate lastDay() {
        return to.minusNanos(1).atZone(zone).toLocalDate();
    }

    /** When this day begins there. Where days begin is said here alone: the database knows other rules of some zones. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first day that begins in it. */
    LocalDate firstWholeDay() {
        return beginning(from);
    }

    /** The first day that begins after it. */
    LocalDate nextDay() {
        return beginning(to);
    }

    private LocalDate beginning(Instant earliest) {
        var day = earliest.atZone(zone).toLocalDate();
        return start(day).isBefore(earliest) ? day.plusDays(1) : day;
    }

    /** Whether less is asked for than the days from this one to that one, which is left out. */
    public boolean cuts(LocalDate first, LocalDate next) {
        return start(first).isBefore(from) || start(next).isAfter(to);
    }

    /** What it has of the days from this one to that one, which is left out. */
    public Window within(LocalDate first, LocalDate next) {
        var start = start(first);
        var end = start(next);
        return new Window(start.isBefore(from) ? from : start, end.isAfter(to) ? to : end, zone);
    }

    /** 422 if it would make too many points. */
    public void bounded(Interval interval, FiscalCalendar calendar) {
        var points = interval.count(firstDay(), lastDay(), calendar);
        if (points > MOST_POINTS) {
            throw Problem.of(
                    KitProblem.INVALID_INPUT,
                    "%d points are asked for and %d is the most: ask for a shorter time or a longer interval"
                            .formatted(points, MOST_POINTS));
        }
    }

    private static Instant instant(String parameter, String text, ZoneId zone) {
        try {
            var instant = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            var day = instant.atZone(zone).toLocalDate();
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw Problem.of(
                KitProblem.INVALID_INPUT,
                "'" + parameter + "' must be a time such as 2026-11-01T00:00:00Z or a date, from 1900 to 2200");
    }
}
