package dev.openvmo.portfolio.roadmap;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.portfolio.roadmap.RoadmapView.DurationSource;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is known of an initiative that a roadmap is made of. Pure.
 *
 * @param listed whether it is of a portfolio that was asked for, or only something that is waited for
 * @param begun the day on which it came to be implemented, of what is
 * @param ended the day on which it was done
 * @param agreed the last baseline of its milestones
 * @param efforts what its business case plans
 */
record Planned(
        UUID id,
        UUID portfolioId,
        String title,
        KanbanState state,
        boolean listed,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedEnd,
        @Nullable LocalDate begun,
        @Nullable LocalDate ended,
        @Nullable LocalDate agreed,
        List<Effort> efforts) {
    private static final int ASSUMED_DAYS = 90;

    /** So many days of somebody with a skill in a period. */
    record Effort(String skill, FiscalPeriod period, BigDecimal days) {}

    /** How many days of a skill it takes in all. */
    BigDecimal days(String skill) {
        return efforts.stream()
                .filter(effort -> effort.skill().equals(skill))
                .map(Effort::days)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    LocalDate baselineEnd() {
        return plannedEnd == null ? agreed : plannedEnd;
    }

    DurationSource durationSource() {
        if (plannedStart != null && plannedEnd != null) {
            return DurationSource.PLANNED;
        }
        return efforts.isEmpty() ? DurationSource.ASSUMED : DurationSource.BUSINESS_CASE;
    }

    /** How many days it takes in all. */
    int duration(FiscalCalendar calendar) {
        return switch (durationSource()) {
            case PLANNED -> days(plannedStart, plannedEnd);
            case BUSINESS_CASE ->
                days(
                        periods()
                                .map(calendar::first)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        periods()
                                .map(calendar::last)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
            case ASSUMED -> ASSUMED_DAYS;
        };
    }

    /** How many days of that are left, at least one: of what is under way only the rest. */
    int remaining(FiscalCalendar calendar, LocalDate today) {
        var duration = duration(calendar);
        return begun == null ? duration : Math.max(1, duration - (int) ChronoUnit.DAYS.between(begun, today));
    }

    private Stream<FiscalPeriod> periods() {
        return efforts.stream().map(Effort::period);
    }

    private static int days(LocalDate first, LocalDate last) {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }
}
