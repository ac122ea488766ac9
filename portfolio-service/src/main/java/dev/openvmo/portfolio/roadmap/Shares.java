package dev.openvmo.portfolio.roadmap;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.portfolio.roadmap.RoadmapView.BlockerKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What initiatives have to share beside people's skills. Pure.
 *
 * @param costs what each initiative costs in all, of those whose value stream has budgets, by value stream
 * @param days what is allocated to it from today on, by team
 * @param committed what of a budget is set aside for it, by budget
 */
record Shares(
        List<Limit> limits,
        Map<UUID, Map<UUID, BigDecimal>> costs,
        Map<UUID, Map<UUID, BigDecimal>> days,
        Map<UUID, Map<UUID, BigDecimal>> committed) {

    /** Its costs are spread over all its days, what is allocated of a team from today on over those that are left. */
    long rate(Planned planned, Limit limit, FiscalCalendar calendar, LocalDate today) {
        if (!planned.listed()) {
            return 0;
        }
        return limit.kind() == BlockerKind.BUDGET
                ? limit.daily(cost(planned.id(), limit), planned.duration(calendar))
                : limit.daily(days(planned.id(), limit), planned.remaining(calendar, today));
    }

    /** What is committed to it, less what the days that are over have taken of that. */
    long own(Planned planned, Limit limit, FiscalCalendar calendar, LocalDate today) {
        var committed = limit.units(committed(planned.id(), limit));
        if (committed == 0 || planned.begun() == null) {
            return committed;
        }
        var since = planned.begun().isBefore(limit.first()) ? limit.first() : planned.begun();
        var over = Math.max(0, ChronoUnit.DAYS.between(since, today));
        return Math.max(0, committed - over * rate(planned, limit, calendar, today));
    }

    BigDecimal cost(UUID initiativeId, Limit limit) {
        return of(costs, initiativeId, limit.source());
    }

    BigDecimal days(UUID initiativeId, Limit limit) {
        return of(days, initiativeId, limit.source());
    }

    BigDecimal committed(UUID initiativeId, Limit limit) {
        return of(committed, initiativeId, limit.named());
    }

    private static BigDecimal of(Map<UUID, Map<UUID, BigDecimal>> all, UUID initiativeId, UUID of) {
        return all.getOrDefault(initiativeId, Map.of()).getOrDefault(of, BigDecimal.ZERO);
    }
}
