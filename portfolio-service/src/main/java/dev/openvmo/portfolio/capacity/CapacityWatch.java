package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.portfolio.policies.Policies;
import dev.openvmo.portfolio.portfolios.Portfolios;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks at what suffices again where the tables' triggers have marked a portfolio, and where a quarter has ended. */
@ApplicationScoped
class CapacityWatch implements Recompute {
    private static final Logger LOG = Logger.getLogger(CapacityWatch.class);
    private static final String KIND = "capacity";

    private final Utilizations utilizations;
    private final CapacityAlerts alerts;
    private final Policies policies;
    private final Portfolios portfolios;
    private final Marks marks;
    private final Work work;
    private final Sql sql;

    CapacityWatch(
            Utilizations utilizations,
            CapacityAlerts alerts,
            Policies policies,
            Portfolios portfolios,
            Marks marks,
            Work work,
            Sql sql) {
        this.utilizations = utilizations;
        this.alerts = alerts;
        this.policies = policies;
        this.portfolios = portfolios;
        this.marks = marks;
        this.work = work;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void recompute(List<UUID> portfolioIds) {
        var there = sql.query("select id from portfolio where id = any (:ids)")
                .with("ids", portfolioIds)
                .list(row -> row.uuid("id"));
        for (var id : portfolioIds) {
            if (there.contains(id)) {
                alerts.settle(
                        id,
                        Shortfall.of(
                                        utilizations.watched(id),
                                        portfolios.today(id),
                                        policies.governing(id).overloadPeriods())
                                .stream()
                                .map(each -> each.of().skill() == null
                                        ? each
                                        : each.askedBy(utilizations.asking(
                                                id, each.of().skill(), each.from(), each.to())))
                                .toList());
            } else {
                alerts.end(id);
            }
        }
    }

    /** Time alone ends an alert, or moves its beginning. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            work.asService(this::markEnded);
        } catch (RuntimeException e) {
            LOG.warnf("Capacity alerts that have ended are looked for in the next round: %s", e);
        }
    }

    private void markEnded() {
        marks.mark(
                KIND,
                sql.query(
                                "select distinct portfolio_id from capacity_alert where raised and holds_until < current_date")
                        .list(row -> row.uuid("portfolio_id")));
    }
}
