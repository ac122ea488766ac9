package dev.openvmo.metrics.value;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
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
            from unnest(?::uuid[], ?::uuid[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                    ?::timestamptz[], ?::timestamptz[], ?::text[])
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
        var rows = new ArrayList<Row>();
        measured.forEach(
                one -> rows.add(new Row(one, Headline.of(one.metrics(), one.currency()), json.text(one.metrics()))));
        return sql.rows(
                UPSERT,
                row -> new Change(
                        row.getObject("id", UUID.class),
                        row.getObject("previous", UUID.class),
                        row.getBoolean("moved")),
                Sql.column(rows, row -> row.of.initiativeId(), UUID[]::new),
                Sql.column(rows, row -> row.of.portfolioId(), UUID[]::new),
                Sql.column(rows, row -> plain(row.headline.value()), String[]::new),
                Sql.column(rows, row -> row.headline.unit(), String[]::new),
                Sql.column(rows, row -> row.headline.reason(), String[]::new),
                Sql.column(rows, row -> row.of.currency(), String[]::new),
                Sql.column(rows, row -> row.headline.sampleSize(), Long[]::new),
                Sql.column(rows, row -> text(row.of.first()), String[]::new),
                Sql.column(rows, row -> text(row.of.last()), String[]::new),
                Sql.column(rows, row -> row.metrics, String[]::new));
    }

    private static String plain(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private record Row(ValueFacts.Measured of, Headline headline, String metrics) {}
}
