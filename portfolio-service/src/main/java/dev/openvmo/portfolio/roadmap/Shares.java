package dev.openvmo.portfolio.roadmap;

import java.math.BigDecimal;
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
