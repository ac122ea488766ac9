package dev.openvmo.metrics.value;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.catalogue.Aggregation;
import dev.openvmo.metrics.catalogue.Direction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * What was measured, metric by metric. Runs under the lock by which a subject is recomputed once at a time.
 */
@ApplicationScoped
class ValueFacts {
    private static final String FOLD =
            """
            with changes as (
                delete from observation_delta where subject_id = any (:ids)
                returning subject_id, metric, n, total
            )
            insert into observation_total as t (subject_id, metric, n, total)
            select subject_id, metric, sum(n), sum(total) from changes
            group by subject_id, metric
            order by subject_id, metric
            on conflict on constraint pk_observation_total do update
                set n = t.n + excluded.n, total = t.total + excluded.total
            """;

    /** Counts and sums come from the totals, first and last from the index; only MIN and MAX read every observation. */
    private static final String AGGREGATES =
            """
            with facts as (
                select t.subject_id, m.key, m.unit, m.direction, m.aggregation, t.n as sample_size,
                    first_observed_at(t.subject_id, t.metric) as first_observed_at, l.observed_at as last_observed_at,
                    case m.aggregation
                        when 'SUM' then t.total
                        when 'MEAN' then quotient(t.total, t.n, 20)
                        when 'COUNT' then t.n
                        when 'MIN' then (select min(o.value) from observation o
                            where o.subject_id = t.subject_id and o.metric = t.metric and o.portfolio_id is not null)
                        when 'MAX' then (select max(o.value) from observation o
                            where o.subject_id = t.subject_id and o.metric = t.metric and o.portfolio_id is not null)
                        when 'LAST' then l.value
                    end as value
                from observation_total t join metric m on m.key = t.metric
                left join lateral latest_measurements(t.subject_id, t.metric, 1) l on true
                where t.subject_id = any (:ids) and t.n > 0 and m.kind = 'VALUE'
            )
            select s.id, s.portfolio_id, p.currency, f.key, f.unit, f.direction, f.aggregation, f.value, f.sample_size,
                f.first_observed_at, f.last_observed_at
            from subject s
            left join subject p on p.id = s.portfolio_id
            left join facts f on f.subject_id = s.id
            where s.id = any (:ids) and s.type = 'INITIATIVE' and not s.deleted and s.portfolio_id is not null
            order by s.id, f.key
            """;

    private final Sql sql;

    ValueFacts(Sql sql) {
        this.sql = sql;
    }

    /** What was measured of one initiative. */
    record Measured(UUID initiativeId, UUID portfolioId, String currency, List<MetricValue> metrics) {
        Instant first() {
            return metrics.stream()
                    .map(MetricValue::firstObservedAt)
                    .min(Instant::compareTo)
                    .orElse(null);
        }

        Instant last() {
            return metrics.stream()
                    .map(MetricValue::lastObservedAt)
                    .max(Instant::compareTo)
                    .orElse(null);
        }
    }

    /** Folds what changed of these subjects into the running totals. */
    void fold(Collection<UUID> subjects) {
        sql.query(FOLD).with("ids", subjects).update();
    }

    /** Of those of these ids that are initiatives known here; with an empty list where nothing was measured. */
    Collection<Measured> of(Collection<UUID> initiatives) {
        var measured = new LinkedHashMap<UUID, Measured>();
        sql.query(AGGREGATES).with("ids", initiatives).list(row -> collect(measured, row));
        return measured.values();
    }

    private static Measured collect(LinkedHashMap<UUID, Measured> all, Row row) {
        var id = row.uuid("id");
        var one = all.get(id);
        if (one == null) {
            one = new Measured(id, row.uuid("portfolio_id"), row.text("currency"), new ArrayList<>());
            all.put(id, one);
        }
        // without a value it was taken back meanwhile, and its own mark says so
        if (row.decimal("value") != null) {
            one.metrics.add(new MetricValue(
                    row.text("key"),
                    row.text("unit"),
                    row.constant("direction", Direction.class),
                    row.constant("aggregation", Aggregation.class),
                    Decimals.plain(row.decimal("value")),
                    row.number("sample_size"),
                    row.instant("first_observed_at"),
                    row.instant("last_observed_at")));
        }
        return one;
    }
}
