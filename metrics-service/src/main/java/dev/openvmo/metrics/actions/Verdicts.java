package dev.openvmo.metrics.actions;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.catalogue.Definitions;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.catalogue.Metric;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Did what an action was to move move because of it? From the days that its metric was measured on, whatever came when. */
@ApplicationScoped
class Verdicts {
    /** Two years before tell trend and season; a year after tells what has stayed. */
    private static final int BEFORE = 730;

    private static final int AFTER = 365;

    private static final String DAYS =
            """
            select width_bucket(observed_at, :starts::timestamptz[]) as nth, %s as value
            from observation
            where subject_id = :subject and metric = :metric and portfolio_id is not null
                and observed_at >= :from and observed_at < :to
            group by 1 order by 1
            """;

    private final Sql sql;
    private final Definitions definitions;

    Verdicts(Sql sql, Definitions definitions) {
        this.sql = sql;
        this.definitions = definitions;
    }

    /** What is found, and from what; nothing to compare where too little is known. */
    record Found(Reason reason, String unit, Comparison comparison) {}

    Found of(ActionEntity action) {
        var metric =
                action.metric == null ? null : definitions.byKey(action.metric).orElse(null);
        var unit = metric == null ? null : metric.unit();
        if (action.status != ActionStatus.DONE) {
            return new Found(Reason.NOT_DONE, unit, null);
        }
        if (metric == null) {
            return new Found(Reason.NO_METRIC, null, null);
        }
        var zone = zone(action);
        var done = action.closedOn;
        var seen = action.expectedBy != null && action.expectedBy.isAfter(done) ? action.expectedBy : done;
        var before = days(action, metric, zone, done.minusDays(BEFORE), BEFORE);
        var after = days(action, metric, zone, seen, AFTER);
        var few = Comparison.tooFew(before, after);
        if (few.isPresent()) {
            return new Found(few.get(), unit, null);
        }
        var comparison = Comparison.of(before, after);
        return new Found(comparison.reason(action.direction == Direction.INCREASE ? 1 : -1), unit, comparison);
    }

    private List<Comparison.Day> days(ActionEntity action, Metric metric, ZoneId zone, LocalDate first, int count) {
        var days = LongStream.rangeClosed(0, count).mapToObj(first::plusDays).toList();
        var measured = new ArrayList<Comparison.Day>();
        sql.query(DAYS.formatted(metric.aggregation().sql()))
                .with("subject", action.subjectId)
                .with("metric", action.metric)
                .with("from", first.atStartOfDay(zone).toInstant())
                .with("to", first.plusDays(count).atStartOfDay(zone).toInstant())
                .each("starts", days, day -> day.atStartOfDay(zone).toInstant())
                .list(row -> measured.add(new Comparison.Day(
                        days.get(row.integer("nth") - 1), row.decimal("value").doubleValue())));
        return measured;
    }

    private ZoneId zone(ActionEntity action) {
        return sql.query(
                        """
                        select s.portfolio_id, p.currency, p.time_zone, p.fiscal_year_start_month
                        from subject s left join subject p on p.id = s.portfolio_id where s.id = :id""")
                .with("id", action.subjectId)
                .first(row -> Places.Place.of(row).zone())
                .orElse(ZoneOffset.UTC);
    }
}
