package dev.openvmo.metrics.dora;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.TableStates;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.inject.Singleton;

/** Announces how initiatives, value streams and portfolios deliver. */
@Singleton
class DeliveryStates extends TableStates {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "delivery");

    private final JsonText json;

    DeliveryStates(Sql sql, JsonText json) {
        super(AGGREGATE, "delivery_summary", sql);
        this.json = json;
    }

    @Override
    protected DeliveryState state(Row row) {
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
