package dev.openvmo.portfolio.roadmap;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.roadmap.RoadmapView.Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** When can what be done? Reckoned anew whenever it is read, from what is there. */
@ApplicationScoped
class Roadmaps {
    private final Portfolios portfolios;
    private final RoadmapTable table;
    private final SkillCaps caps;
    private final SharesTable shares;
    private final TransactionTime time;

    Roadmaps(Portfolios portfolios, RoadmapTable table, SkillCaps caps, SharesTable shares, TransactionTime time) {
        this.portfolios = portfolios;
        this.table = table;
        this.caps = caps;
        this.shares = shares;
        this.time = time;
    }

    /** 404 where the caller cannot see the portfolio, 400 where the last day is before the first. */
    RoadmapView of(UUID portfolioId, LocalDate from, LocalDate to, boolean descendants) {
        var zone = portfolios.zone(portfolioId);
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "%s is before %s.".formatted(to, from));
        }
        var today = LocalDate.ofInstant(time.instant(), zone);
        var places = portfolios.places(portfolioId, descendants);
        var planned = table.planned(places, zone);
        var plan = Plan.of(
                today,
                portfolios.calendar(portfolioId),
                planned,
                table.waits(planned.stream().map(Planned::id).toList()),
                caps.of(places, today, Plan.HORIZON),
                shares.of(
                        planned.stream()
                                .filter(Planned::listed)
                                .map(Planned::id)
                                .toList(),
                        today));
        var items = plan.items();
        return new RoadmapView(
                portfolioId,
                descendants,
                today,
                items.stream()
                        .map(Item::end)
                        .filter(day -> day != null)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                table.undone(places) - items.size(),
                items.stream()
                        .filter(item -> item.start() == null
                                || (from == null || !item.end().isBefore(from))
                                        && (to == null || !item.start().isAfter(to)))
                        .toList());
    }
}
