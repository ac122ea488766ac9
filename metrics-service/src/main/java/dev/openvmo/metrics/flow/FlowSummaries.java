package dev.openvmo.metrics.flow;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Announces how work flowed lately. */
@ApplicationScoped
class FlowSummaries implements StateSource {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "flow");

    private final Sql sql;

    FlowSummaries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Aggregate aggregate() {
        return AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return sql.query("select * from flow_summary where id = any (:ids)")
                .with("ids", ids)
                .list(row -> new Announcement(row.uuid("id"), row.uuid("portfolio_id"), state(row)));
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return sql.query("select id from flow_summary where id > :after order by id limit :limit")
                .with("after", after == null ? new UUID(0, 0) : after)
                .with("limit", limit)
                .list(row -> row.uuid("id"));
    }

    private static FlowSummaryState state(Row row) {
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
