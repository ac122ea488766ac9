package dev.openvmo.metrics.realisation;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Query;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Table {@code realisation}: what came out another than before is written and announced, what is no more is forgotten. */
@ApplicationScoped
class RealisationStore {
    private static final String KEEP =
            """
            insert into realisation as k (id, portfolio_id, amounts, calibrating, benefits, calibrated, unvalued, unmeasured,
                realised_on, days_to_value, due_at, updated_at)
            select i.*, (select instant())
            from unnest(:ids::uuid[], :portfolios::uuid[], :amounts::text[], :calibrating::text[], :benefits::int[],
                :calibrated::int[], :unvalued::int[], :unmeasured::int[], :realised::date[], :days::int[], :due::timestamptz[])
                as i (id, portfolio_id, amounts, calibrating, benefits, calibrated, unvalued, unmeasured, realised_on,
                    days_to_value, due_at)
            order by i.id
            on conflict on constraint pk_realisation do update set
                portfolio_id = excluded.portfolio_id, amounts = excluded.amounts, calibrating = excluded.calibrating,
                benefits = excluded.benefits, calibrated = excluded.calibrated, unvalued = excluded.unvalued,
                unmeasured = excluded.unmeasured, realised_on = excluded.realised_on, days_to_value = excluded.days_to_value,
                due_at = excluded.due_at, updated_at = excluded.updated_at
            where (k.portfolio_id, k.amounts, k.calibrating, k.benefits, k.calibrated, k.unvalued, k.unmeasured, k.realised_on,
                    k.days_to_value, k.due_at) is distinct from
                (excluded.portfolio_id, excluded.amounts, excluded.calibrating, excluded.benefits, excluded.calibrated,
                    excluded.unvalued, excluded.unmeasured, excluded.realised_on, excluded.days_to_value, excluded.due_at)
            returning new.id, case when old.portfolio_id <> new.portfolio_id then old.portfolio_id end as left_portfolio,
                coalesce(old.calibrating, '') as calibrated_by, new.calibrating
            """;

    private static final String FORGET =
            """
            delete from realisation where id = any (:ids) and id <> all (:kept::uuid[])
            returning id, portfolio_id as left_portfolio, calibrating as calibrated_by, '' as calibrating
            """;

    private final Sql sql;
    private final JsonText json;
    private final Outbox outbox;

    RealisationStore(Sql sql, JsonText json, Outbox outbox) {
        this.sql = sql;
        this.json = json;
        this.outbox = outbox;
    }

    /** A row that was written or forgotten, and whether that makes other ratios of estimators. */
    private record Written(UUID id, UUID from, boolean recalibrates) {}

    /** These are all that is known of these initiatives; answers those whose comparisons are others than before. */
    List<UUID> settle(Collection<UUID> initiatives, List<RealisationRow> rows) {
        var gone = run(sql.query(FORGET).with("ids", initiatives).each("kept", rows, RealisationRow::id));
        gone.forEach(each -> outbox.deleted(RealisationStates.AGGREGATE, each.id, each.from));
        var written = run(sql.query(KEEP)
                .each("ids", rows, RealisationRow::id)
                .each("portfolios", rows, RealisationRow::portfolioId)
                .each("amounts", rows, row -> json.text(row.of().amounts()))
                .each("calibrating", rows, row -> row.of().calibrating())
                .each("benefits", rows, row -> row.of().benefits())
                .each("calibrated", rows, row -> row.of().calibrated())
                .each("unvalued", rows, row -> row.of().unvalued())
                .each("unmeasured", rows, row -> row.of().unmeasured())
                .each("realised", rows, RealisationRow::realisedOn)
                .each("days", rows, RealisationRow::daysToValue)
                .each("due", rows, row -> row.of().dueAt()));
        for (var each : written) {
            if (each.from == null) {
                outbox.changed(RealisationStates.AGGREGATE, each.id, "changed");
            } else {
                outbox.moved(RealisationStates.AGGREGATE, each.id, each.from);
            }
        }
        gone.addAll(written);
        return gone.stream().filter(Written::recalibrates).map(Written::id).toList();
    }

    private static List<Written> run(Query query) {
        return new ArrayList<>(query.list(row -> new Written(
                row.uuid("id"),
                row.uuid("left_portfolio"),
                !row.text("calibrated_by").equals(row.text("calibrating")))));
    }
}
