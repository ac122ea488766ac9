package dev.openvmo.portfolio.roadmap;

import dev.openvmo.portfolio.staffing.SkillCapacity;
import dev.openvmo.portfolio.staffing.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** How many days of each skill are there, month by month from today to the horizon? In millionths, so that sums are exact. */
@ApplicationScoped
class SkillCaps {
    static final int SCALE = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 4);

    private final SkillCapacity skills;

    SkillCaps(SkillCapacity skills) {
        this.skills = skills;
    }

    /** The caps of the skills that somebody of these portfolios has; what nobody has limits nothing. */
    Map<String, Cap> of(Collection<UUID> places, LocalDate today, int horizon) {
        var months = new ArrayList<Span>();
        var end = today.plusDays(horizon);
        for (var first = today; first.isBefore(end); first = first.plusMonths(1).withDayOfMonth(1)) {
            months.add(new Span(first, first.withDayOfMonth(first.lengthOfMonth()), BigDecimal.ZERO));
        }
        var bounds = IntStream.rangeClosed(0, months.size())
                .map(i -> i == months.size()
                        ? bound(today, months.get(i - 1).last().plusDays(1))
                        : bound(today, months.get(i).first()))
                .toArray();
        var caps = new TreeMap<String, Cap>();
        skills.in(places, months).forEach((skill, days) -> caps.put(skill, new Cap(bounds, amounts(days))));
        return caps;
    }

    private static int bound(LocalDate today, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(today, day);
    }

    private static long[] amounts(List<BigDecimal> days) {
        return days.stream()
                .mapToLong(each -> each.movePointRight(SCALE).min(MOST).longValue())
                .toArray();
    }
}
