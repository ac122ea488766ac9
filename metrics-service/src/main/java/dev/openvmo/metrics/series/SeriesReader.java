package dev.openvmo.metrics.series;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.catalogue.Aggregation;
import dev.openvmo.metrics.catalogue.Definitions;
import dev.openvmo.metrics.intake.Canonical;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads series from facts, one aggregate over the index of a subject's metric. */
@ApplicationScoped
class SeriesReader {
    private final Sql sql;
    private final Definitions definitions;
    private final TransactionTime moment;

    SeriesReader(Sql sql, Definitions definitions, TransactionTime moment) {
        this.sql = sql;
        this.definitions = definitions;
        this.moment = moment;
    }

    SeriesView read(SeriesRequest query) {
        required("metric", query.metric);
        required("subjectType", query.subjectType);
        required("subjectId", query.subjectId);
        var metric = definitions
                .byKey(query.metric)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "there is no metric '" + query.metric + "'"));
        var zone = zone(query);
        var interval = query.interval == null ? Interval.DAY : query.interval;
        var aggregation = query.aggregation == null ? metric.aggregation() : query.aggregation;
        var window = Window.of(query.from, query.to, zone, moment.instant());
        window.bounded(interval);
        var starts = interval.starts(window.firstDay(), window.lastDay());
        var measured = measured(query, aggregation, window, starts);
        var points = new ArrayList<SeriesView.Point>();
        for (int nth = 0; nth < starts.size(); nth++) {
            var start = starts.get(nth);
            points.add(point(start, measured.get(nth), window.cuts(start, interval.next(start))));
        }
        return new SeriesView(
                metric.key(),
                query.subjectType,
                query.subjectId,
                interval,
                aggregation,
                aggregation == Aggregation.COUNT ? null : metric.unit(),
                zone.getId(),
                points);
    }

    private static SeriesView.Point point(LocalDate start, Measured measured, boolean partial) {
        return measured == null
                ? new SeriesView.Point(start, null, "NOT_MEASURED", 0, partial)
                : new SeriesView.Point(start, measured.value, null, measured.samples, partial);
    }

    private record Measured(BigDecimal value, long samples) {}

    /** By the place of the interval's start. */
    private Map<Integer, Measured> measured(
            SeriesRequest query, Aggregation aggregation, Window window, List<LocalDate> starts) {
        var measured = new HashMap<Integer, Measured>();
        sql.query(
                        """
                        select width_bucket(observed_at, :starts::timestamptz[]) as nth, %s as value, count(*) as samples
                        from observation
                        where subject_id = :subject and subject_type = :type and metric = :metric
                            and observed_at >= :from and observed_at < :to
                        group by 1
                        """
                                .formatted(aggregation.sql()))
                .each("starts", starts, window::start)
                .with("subject", query.subjectId)
                .with("type", query.subjectType)
                .with("metric", query.metric)
                .with("from", window.from())
                .with("to", window.to())
                .list(row -> measured.put(
                        row.integer("nth") - 1,
                        new Measured(Decimals.plain(row.decimal("value")), row.number("samples"))));
        return measured;
    }

    /** The portfolio's time zone, or UTC where it names none; 404 for a subject the caller cannot see. */
    private ZoneId zone(SeriesRequest query) {
        var zone = sql.query(
                        """
                        select coalesce(p.time_zone, 'UTC') as zone
                        from subject s left join subject p on p.id = s.portfolio_id
                        where s.id = :subject and s.type = :type and not s.deleted
                        """)
                .with("subject", query.subjectId)
                .with("type", query.subjectType)
                .first(row -> row.text("zone"))
                .orElseThrow(() ->
                        Problem.of(KitProblem.NOT_FOUND, "there is no " + query.subjectType + " " + query.subjectId));
        return Canonical.zone(zone);
    }

    private static void required(String parameter, Object value) {
        if (value == null) {
            throw Problem.of(KitProblem.INVALID_INPUT, "the parameter '" + parameter + "' is missing");
        }
    }
}
