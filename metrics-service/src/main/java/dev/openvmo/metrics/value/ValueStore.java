package dev.openvmo.metrics.value;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Writes summaries, all in one statement; a summary that came out the same is not written. */
@ApplicationScoped
class ValueStore {
    private static final String UPSERT =
            """
            insert into value_summary as v (id, portfolio_id, value, unit, reason, currency, sample_size,
                first_observed_at, last_observed_at, metrics, updated_at)
            select i.id, i.portfolio_id, i.value, i.unit, i.reason, i.currency, i.sample_size,
                i.first_observed_at, i.last_observed_at, i.metrics, instant()
            from unnest(:ids::uuid[], :portfolios::uuid[], :values::numeric[], :units::text[], :reasons::text[],
                    :currencies::text[], :sizes::bigint[], :firsts::timestamptz[], :lasts::timestamptz[],
                    :metrics::text[])
                as i (id, portfolio_id, value, unit, reason, currency, sample_size,
                    first_observed_at, last_observed_at, metrics)
            where i.metrics <> '[]' or exists (select from value_summary k where k.id = i.id)
            order by i.id
            on conflict on constraint pk_value_summary do update set
                portfolio_id = excluded.portfolio_id, value = excluded.value, unit = excluded.unit,
                reason = excluded.reason, currency = excluded.currency, sample_size = excluded.sample_size,
                first_observed_at = excluded.first_observed_at, last_observed_at = excluded.last_observed_at,
                metrics = excluded.metrics, updated_at = excluded.updated_at
            where (v.portfolio_id, v.value, v.unit, v.reason, v.currency, v.sample_size, v.metrics) is distinct from
                (excluded.portfolio_id, excluded.value, excluded.unit, excluded.reason, excluded.currency,
                    excluded.sample_size, excluded.metrics)
            returning new.id, old.portfolio_id as previous, old.portfolio_id <> new.portfolio_id as moved
            """;

    private final Sql sql;
    private final JsonText json;

    ValueStore(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    /** A summary that was written, and where it was before. */
    record Change(UUID id, UUID previousPortfolioId, boolean moved) {}

    List<Change> keep(Collection<ValueFacts.Measured> measured) {
        var rows = new ArrayList<Summary>();
        measured.forEach(one ->
                rows.add(new Summary(one, Headline.of(one.metrics(), one.currency()), json.text(one.metrics()))));
        return sql.query(UPSERT)
                .each("ids", rows, row -> row.of.initiativeId())
                .each("portfolios", rows, row -> row.of.portfolioId())
                .each("values", rows, row -> row.headline.value())
                .each("units", rows, row -> row.headline.unit())
                .each("reasons", rows, row -> row.headline.reason())
                .each("currencies", rows, row -> row.of.currency())
                .each("sizes", rows, row -> row.headline.sampleSize())
                .each("firsts", rows, row -> row.of.first())
                .each("lasts", rows, row -> row.of.last())
                .each("metrics", rows, row -> row.metrics)
                .list(row -> new Change(row.uuid("id"), row.uuid("previous"), Boolean.TRUE.equals(row.bool("moved"))));
    }

    private record Summary(ValueFacts.Measured of, Headline headline, String metrics) {}
}
