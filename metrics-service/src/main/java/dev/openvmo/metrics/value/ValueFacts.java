package dev.openvmo.metrics.value;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.catalogue.Aggregation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Adds up the observations of initiatives, metric by metric, in one statement for any number of initiatives. */
@ApplicationScoped
class ValueFacts {
    private static final String AGGREGATES =
            """
            with facts as (
                select o.subject_id, m.key, m.unit, m.aggregation, count(*) as sample_size,
                    min(o.observed_at) as first_observed_at, max(o.observed_at) as last_observed_at,
                    case m.aggregation
                        when 'SUM' then sum(o.value)
                        when 'MEAN' then avg(o.value)
                        when 'COUNT' then count(*)
                        when 'MIN' then min(o.value)
                        when 'MAX' then max(o.value)
                        when 'LAST' then (array_agg(o.value order by o.observed_at desc, o.id desc)
                            filter (where m.aggregation = 'LAST'))[1]
                    end as value
                from observation o join metric m on m.key = o.metric
                where o.subject_id = any (?::uuid[]) and o.subject_type = 'INITIATIVE' and o.portfolio_id is not null
                    and m.kind = 'VALUE'
                group by o.subject_id, m.key, m.unit, m.aggregation
            )
            select s.id, s.portfolio_id, p.currency, f.key, f.unit, f.aggregation, f.value, f.sample_size,
                f.first_observed_at, f.last_observed_at
            from subject s
            left join subject p on p.id = s.portfolio_id
            left join facts f on f.subject_id = s.id
            where s.id = any (?::uuid[]) and s.type = 'INITIATIVE' and not s.deleted and s.portfolio_id is not null
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

    /** Of those of these ids that are initiatives known here; with an empty list where nothing was measured. */
    Collection<Measured> of(Collection<UUID> initiatives) {
        var ids = initiatives.toArray(UUID[]::new);
        var measured = new LinkedHashMap<UUID, Measured>();
        sql.rows(AGGREGATES, row -> collect(measured, row), ids, ids);
        return measured.values();
    }

    private static Measured collect(LinkedHashMap<UUID, Measured> all, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var one = all.get(id);
        if (one == null) {
            one = new Measured(
                    id, row.getObject("portfolio_id", UUID.class), row.getString("currency"), new ArrayList<>());
            all.put(id, one);
        }
        if (row.getString("key") != null) {
            one.metrics.add(new MetricValue(
                    row.getString("key"),
                    row.getString("unit"),
                    Aggregation.valueOf(row.getString("aggregation")),
                    plain(row.getBigDecimal("value")),
                    row.getLong("sample_size"),
                    row.getObject("first_observed_at", OffsetDateTime.class).toInstant(),
                    row.getObject("last_observed_at", OffsetDateTime.class).toInstant()));
        }
        return one;
    }

    /** One way of writing each number: 3.10 and 3.1 are the same value and must be the same text. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
