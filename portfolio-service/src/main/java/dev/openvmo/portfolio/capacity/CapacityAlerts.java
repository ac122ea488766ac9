package dev.openvmo.portfolio.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** What does not suffice? Each that comes, changes or ends is announced once. */
@ApplicationScoped
class CapacityAlerts {
    private final CapacityAlertRepository alerts;

    CapacityAlerts(CapacityAlertRepository alerts) {
        this.alerts = alerts;
    }

    /** What holds in these portfolios. */
    List<CapacityAlertView> raised(Collection<UUID> places) {
        return alerts
                .find("raised and portfolioId in ?1 order by kind, fromPeriod, detail, id", List.copyOf(places))
                .stream()
                .map(alerts::view)
                .map(CapacityAlertView::of)
                .toList();
    }

    /** Announces what does not suffice now and did, what is different, and what suffices again. */
    void settle(UUID portfolioId, List<Shortfall> found) {
        var known = new HashMap<Shortfall.Of, CapacityAlertEntity>();
        alerts.find("portfolioId = ?1 order by id", portfolioId).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .forEach(each -> known.put(each.of(), each));
        for (var each : found) {
            var alert = known.remove(each.of());
            if (alert == null) {
                first(portfolioId, each);
            } else if (!alert.says(each)) {
                var was = alert.raised;
                alert.raise(each);
                alerts.record(alert, was ? "changed" : "raised");
            }
        }
        known.values().stream().filter(each -> each.raised).forEach(each -> {
            each.clear();
            alerts.record(each, "cleared");
        });
    }

    private void first(UUID portfolioId, Shortfall found) {
        var alert = CapacityAlertEntity.in(portfolioId);
        alert.raise(found);
        alerts.add(alert, found.of(), "raised");
    }

    /** There is no such portfolio any more. */
    void end(UUID portfolioId) {
        alerts.find("portfolioId", portfolioId).list().forEach(alerts::remove);
    }
}
