package dev.openvmo.metrics.dora;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads rows of {@link DeliverySql#deployments}. */
@ApplicationScoped
class DeploymentReader {
    private final JsonText json;

    DeploymentReader(JsonText json) {
        this.json = json;
    }

    DeliveredView view(Row row) {
        var incidents = json.list(row.text("incidents"), DeliveredView.Incident.class);
        var recovery = row.decimal("recovery");
        return new DeliveredView(
                row.uuid("id"),
                row.uuid("service_id"),
                row.text("service"),
                row.text("environment"),
                row.text("version"),
                row.text("source"),
                row.text("external_id"),
                row.instant("finished_at"),
                row.constant("outcome", DeliveredView.Ended.class),
                row.bool("unplanned"),
                row.bool("failed"),
                failures(row, incidents),
                recovery == null ? null : Decimals.plain(recovery),
                incidents,
                row.number("change_count"),
                json.list(row.text("changes"), DeliveredView.Change.class));
    }

    private static List<DeliveredView.Failure> failures(Row row, List<DeliveredView.Incident> incidents) {
        var failures = new ArrayList<DeliveredView.Failure>();
        if (row.text("outcome").equals(DeliveredView.Ended.FAILURE.name())) {
            failures.add(DeliveredView.Failure.OUTCOME);
        }
        if (row.instant("rolled_back_at") != null) {
            failures.add(DeliveredView.Failure.ROLLED_BACK);
        }
        if (!incidents.isEmpty()) {
            failures.add(DeliveredView.Failure.INCIDENT);
        }
        return failures;
    }
}
