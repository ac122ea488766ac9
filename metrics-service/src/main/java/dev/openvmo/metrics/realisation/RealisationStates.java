package dev.openvmo.metrics.realisation;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Announces what initiatives realised. */
@ApplicationScoped
class RealisationStates implements StateSource {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "realisation");

    private final Sql sql;
    private final JsonText json;

    RealisationStates(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Aggregate aggregate() {
        return AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return sql.query("select * from realisation where id = any (:ids)")
                .with("ids", ids)
                .list(row -> new Announcement(row.uuid("id"), row.uuid("portfolio_id"), state(row)));
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return sql.query("select id from realisation where id > :after order by id limit :limit")
                .with("after", after == null ? new UUID(0, 0) : after)
                .with("limit", limit)
                .list(row -> row.uuid("id"));
    }

    private RealisationState state(Row row) {
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
