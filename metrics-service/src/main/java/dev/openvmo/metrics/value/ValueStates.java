package dev.openvmo.metrics.value;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Announces value summaries. */
@ApplicationScoped
class ValueStates implements StateSource {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "value");

    private final Lists lists;
    private final Sql sql;
    private final JsonText json;

    ValueStates(Lists lists, Sql sql, JsonText json) {
        this.lists = lists;
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Aggregate aggregate() {
        return AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return lists.find(ValueSummaries.SUMMARIES, ids)
                .map(summary -> new Announcement(
                        summary.id,
                        summary.portfolioId,
                        ValueState.of(summary, json.list(summary.metrics, MetricValue.class))))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return sql.query("select id from value_summary where id > :after order by id limit :limit")
                .with("after", after == null ? new UUID(0, 0) : after)
                .with("limit", limit)
                .list(row -> row.uuid("id"));
    }
}
