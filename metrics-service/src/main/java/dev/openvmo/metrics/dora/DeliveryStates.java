package dev.openvmo.metrics.dora;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Announces how initiatives, value streams and portfolios deliver. */
@ApplicationScoped
class DeliveryStates implements StateSource {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "delivery");

    private final Sql sql;
    private final JsonText json;

    DeliveryStates(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Aggregate aggregate() {
        return AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return sql.query("select * from delivery_summary where id = any (:ids)")
                .with("ids", ids)
                .list(row -> new Announcement(row.uuid("id"), row.uuid("portfolio_id"), state(row)));
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return sql.query("select id from delivery_summary where id > :after order by id limit :limit")
                .with("after", after == null ? new UUID(0, 0) : after)
                .with("limit", limit)
                .list(row -> row.uuid("id"));
    }

    private DeliveryState state(Row row) {
        var figures = json.read(row.text("figures"), DeliverySummary.class);
        var days = row.integer("days_to_market");
        return new DeliveryState(
                row.uuid("id"),
                row.uuid("portfolio_id"),
                row.constant("subject_type", SubjectType.class),
                row.uuid("subject_id"),
                row.bool("descendants"),
                DeliveryRecompute.DAYS,
                figures.deployments(),
                figures.failedDeployments(),
                figures.changeLeadTime(),
                figures.deploymentFrequency(),
                figures.changeFailRate(),
                figures.failedDeploymentRecoveryTime(),
                figures.deploymentReworkRate(),
                figures.incidents(),
                figures.guessed(),
                figures.openIncidents(),
                figures.unresolved(),
                row.constant("health", DeliveryHealth.class),
                row.constant("health_reason", DeliveryHealth.Reason.class),
                row.date("deployed_on"),
                days == null || days < 0 ? null : days,
                row.instant("updated_at"));
    }
}
