package dev.openvmo.metrics.flow;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.TableStates;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.inject.Singleton;

/** Announces how work flowed lately. */
@Singleton
class FlowSummaries extends TableStates {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "flow");

    FlowSummaries(Sql sql) {
        super(AGGREGATE, "flow_summary", sql);
    }

    @Override
    protected FlowSummaryState state(Row row) {
        return new FlowSummaryState(
                row.uuid("id"),
                row.uuid("portfolio_id"),
                row.constant("subject_type", SubjectType.class),
                FlowRecompute.DAYS,
                row.number("finished"),
                row.number("in_progress"),
                row.number("timed"),
                Decimals.plain(row.decimal("flow_days")),
                row.number("told"),
                Decimals.plain(row.decimal("active_days")),
                Decimals.plain(row.decimal("elapsed_days")),
                row.instant("updated_at"));
    }
}
