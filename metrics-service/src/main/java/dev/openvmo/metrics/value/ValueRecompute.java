package dev.openvmo.metrics.value;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.status.MetricStatuses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Recomputes what was measured of marked subjects from facts, the totals first: what each metric says last, and the summaries of
 * initiatives; announces what came out different. Alert rules of these subjects, what their benefits came to and whether actions
 * helped them are marked, to be looked after by themselves.
 */
@ApplicationScoped
class ValueRecompute implements Recompute {
    private final ValueFacts facts;
    private final MetricStatuses statuses;
    private final ValueStore store;
    private final Sql sql;
    private final Outbox outbox;
    private final Marks marks;

    ValueRecompute(ValueFacts facts, MetricStatuses statuses, ValueStore store, Sql sql, Outbox outbox, Marks marks) {
        this.facts = facts;
        this.statuses = statuses;
        this.store = store;
        this.sql = sql;
        this.outbox = outbox;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return "value";
    }

    @Override
    public void recompute(List<UUID> keys) {
        facts.fold(keys);
        statuses.settle(keys);
        marks.mark(
                "alert",
                sql.query("select id from alert_rule where subject_id = any (:ids)")
                        .with("ids", keys)
                        .list(row -> row.uuid("id")));
        marks.mark(
                "realisation",
                sql.query("select distinct initiative_id from benefit where initiative_id = any (:ids)")
                        .with("ids", keys)
                        .list(row -> row.uuid("initiative_id")));
        marks.mark(
                "improvement-action",
                sql.query("select id from improvement_action where subject_id = any (:ids) and status = 'DONE'")
                        .with("ids", keys)
                        .list(row -> row.uuid("id")));
        var changes = store.keep(facts.of(keys));
        outbox.changed(
                ValueStates.AGGREGATE,
                changes.stream().map(ValueStore.Change::id).toList(),
                "changed");
        changes.stream()
                .filter(ValueStore.Change::moved)
                .forEach(change -> outbox.moved(ValueStates.AGGREGATE, change.id(), change.previousPortfolioId()));
        forgetDeleted(keys);
    }

    private void forgetDeleted(List<UUID> keys) {
        sql.query(
                        """
                        delete from value_summary v using subject s
                        where v.id = any (:ids) and s.id = v.id and s.deleted
                        returning v.id, v.portfolio_id
                        """)
                .with("ids", keys)
                .list(row -> new UUID[] {row.uuid("id"), row.uuid("portfolio_id")})
                .forEach(gone -> outbox.deleted(ValueStates.AGGREGATE, gone[0], gone[1]));
    }
}
