package dev.openvmo.metrics.alerts;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads alerts, for callers and for whoever follows their events. */
@ApplicationScoped
class AlertStates implements StateSource {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "alert");

    private static final Listing<AlertEntity> ALERTS =
            Listing.of(AlertEntity.class, AlertView.class).sort("-raisedAt");

    private final Lists lists;
    private final Sql sql;

    AlertStates(Lists lists, Sql sql) {
        this.lists = lists;
        this.sql = sql;
    }

    Page<AlertView> page(ListQuery query) {
        return lists.page(ALERTS, query, AlertView::of);
    }

    AlertView one(UUID id) {
        return AlertView.of(lists.get(ALERTS, "alert", id));
    }

    @Override
    public Aggregate aggregate() {
        return AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return lists.find(ALERTS, ids)
                .map(row -> new Announcement(row.id, row.portfolioId, AlertView.of(row)))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return sql.query("select id from alert where id > :after order by id limit :limit")
                .with("after", after == null ? new UUID(0, 0) : after)
                .with("limit", limit)
                .list(row -> row.uuid("id"));
    }
}
