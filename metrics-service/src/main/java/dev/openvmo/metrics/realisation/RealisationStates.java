package dev.openvmo.metrics.realisation;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.TableStates;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.inject.Singleton;

/** Announces what initiatives realised. */
@Singleton
class RealisationStates extends TableStates {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "realisation");

    private final JsonText json;

    RealisationStates(Sql sql, JsonText json) {
        super(AGGREGATE, "realisation", sql);
        this.json = json;
    }

    @Override
    protected RealisationState state(Row row) {
        var all = json.list(row.text("amounts"), Amounts.class);
        var amounts = all.size() == 1 ? all.get(0) : Amounts.none(null);
        var ratio = amounts.ratio().value();
        var days = row.integer("days_to_value");
        return new RealisationState(
                row.uuid("id"),
                row.uuid("portfolio_id"),
                amounts.currency(),
                amounts.forecast(),
                amounts.adjusted(),
                amounts.realised(),
                amounts.expected(),
                amounts.came(),
                ratio,
                ValueProgress.of(ratio),
                row.integer("benefits"),
                row.integer("unvalued"),
                row.integer("unmeasured"),
                row.date("realised_on"),
                days == null || days < 0 ? null : days,
                row.instant("updated_at"));
    }
}
