package dev.openvmo.metrics.series;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.page.BoundValues;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Aggregates observations by interval, from facts: one pass over the index of each subject's metric. */
@ApplicationScoped
class Measurements {
    private final Sql sql;

    Measurements(Sql sql) {
        this.sql = sql;
    }

    /** What the observations of an interval come to, and how many they are. */
    record Measured(BigDecimal value, long samples) {}

    /** By the place of the interval's start. The share is that of a percentile. */
    Map<Integer, Measured> by(List<LocalDate> starts, Reach reach, SeriesAggregation aggregation, BigDecimal share) {
        var values = new BoundValues();
        var condition = reach.condition("o", values);
        var query = sql.query(
                        """
                        select case when observed_on is null then width_bucket(observed_at, :starts::timestamptz[])
                                else width_bucket(observed_on, :days::date[]) end as nth,
                            %s as value, count(*) as samples
                        from observation o
                        where %s
                        group by 1
                        """
                                .formatted(aggregation.sql(), condition))
                .each("starts", starts, reach.window()::start)
                .with("days", starts)
                .with(values.values());
        if (aggregation == SeriesAggregation.PERCENTILE) {
            query.with("share", share);
        }
        var measured = new HashMap<Integer, Measured>();
        query.list(row -> measured.put(
                row.integer("nth") - 1, new Measured(Decimals.plain(row.decimal("value")), row.number("samples"))));
        return measured;
    }
}
