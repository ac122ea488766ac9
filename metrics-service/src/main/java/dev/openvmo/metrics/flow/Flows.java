package dev.openvmo.metrics.flow;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.page.BoundValues;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.series.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes how work flowed. */
@ApplicationScoped
class Flows {
    private static final int TEAMS = 1000;

    private static final String MEDIANS =
            """
            select width_bucket(w.finished_at, :starts::timestamptz[]) as nth, count(w.started_at) as timed,
                (percentile_cont(0.5) within group (order by extract(epoch from w.finished_at - w.started_at)::float8))::numeric
                    as median
            from work_item w
            where %s and w.finished_at >= :from and w.finished_at < :to
            group by 1
            """;

    private final Sql sql;
    private final CumulativeFlow cumulative;
    private final TransactionTime time;

    Flows(Sql sql, CumulativeFlow cumulative, TransactionTime time) {
        this.sql = sql;
        this.cumulative = cumulative;
        this.time = time;
    }

    FlowView of(FlowQuestion asked, Interval interval, boolean byTeam) {
        return FlowView.of(
                asked,
                together(asked),
                interval == null ? null : points(asked, interval),
                byTeam ? teams(asked) : null);
    }

    private FlowFigures together(FlowQuestion asked) {
        var now = time.instant();
        var values = new BoundValues();
        return sql.query(FlowSql.together(asked.scope().condition("w", values)))
                .with("from", asked.window().from())
                .with("to", asked.window().to())
                .with(values.values())
                .first(row -> FlowFigures.of(row, asked, now))
                .orElseGet(() -> FlowFigures.none(asked, now));
    }

    private List<FlowView.Group> teams(FlowQuestion asked) {
        var now = time.instant();
        var values = new BoundValues();
        return sql.query(FlowSql.byTeam(asked.scope().condition("w", values)))
                .with("from", asked.window().from())
                .with("to", asked.window().to())
                .with("limit", TEAMS)
                .with(values.values())
                .list(row -> {
                    var group = row.text("grp").isEmpty() ? null : row.text("grp");
                    var ofTeam = group == null ? asked : asked.of(group);
                    return new FlowView.Group(
                            row.text("name") == null ? group : row.text("name"), FlowFigures.of(row, ofTeam, now));
                });
    }

    /** What happened in each interval that the window touches. */
    List<FlowView.Point> points(FlowQuestion asked, Interval interval) {
        var starts = starts(asked, interval);
        var ends = ends(asked, interval, starts);
        var moments = new ArrayList<Instant>();
        moments.add(asked.window().from());
        moments.addAll(ends);
        var passed = cumulative.before(moments, asked.scope());
        var medians = medians(asked, starts);
        var points = new ArrayList<FlowView.Point>();
        for (int nth = 0; nth < starts.size(); nth++) {
            points.add(new FlowView.Point(
                    starts.get(nth),
                    passed.get(nth + 1).created() - passed.get(nth).created(),
                    passed.get(nth + 1).finished() - passed.get(nth).finished(),
                    medians.getOrDefault(nth, Computed.unknown("NOTHING_FINISHED")),
                    passed.get(nth + 1).inProgress(),
                    asked.window().cuts(starts.get(nth), interval.next(starts.get(nth)))));
        }
        return points;
    }

    private Map<Integer, Computed> medians(FlowQuestion asked, List<LocalDate> starts) {
        var now = time.instant();
        var values = new BoundValues();
        var medians = new HashMap<Integer, Computed>();
        sql.query(MEDIANS.formatted(asked.scope().condition("w", values)))
                .each("starts", starts, asked.window()::start)
                .with("from", asked.window().from())
                .with("to", asked.window().to())
                .with(values.values())
                .list(row ->
                        medians.put(row.integer("nth") - 1, median(row.decimal("median"), row.number("timed"), now)));
        return medians;
    }

    private static Computed median(BigDecimal seconds, long timed, Instant now) {
        return timed == 0
                ? Computed.unknown("STARTS_NOT_TOLD")
                : new Computed(Decimals.plain(Durations.days(seconds)), "d", now, timed, null, null);
    }

    CumulativeView cumulative(FlowQuestion asked, Interval interval) {
        var starts = starts(asked, interval);
        var passed = cumulative.before(ends(asked, interval, starts), asked.scope());
        var points = new ArrayList<CumulativeView.Point>();
        for (int nth = 0; nth < starts.size(); nth++) {
            var then = passed.get(nth);
            points.add(new CumulativeView.Point(
                    starts.get(nth),
                    then.created(),
                    then.started(),
                    then.finished(),
                    then.cancelled(),
                    then.open(),
                    then.inProgress(),
                    asked.window().cuts(starts.get(nth), interval.next(starts.get(nth)))));
        }
        var scope = asked.scope();
        return new CumulativeView(
                scope.type(),
                scope.subject(),
                scope.descendants(),
                scope.team(),
                interval,
                asked.window().zone().getId(),
                points);
    }

    private static List<LocalDate> starts(FlowQuestion asked, Interval interval) {
        asked.window().bounded(interval, asked.place().calendar());
        return interval.starts(
                asked.window().firstDay(),
                asked.window().lastDay(),
                asked.place().calendar());
    }

    /** When each interval is over, or the window. */
    private static List<Instant> ends(FlowQuestion asked, Interval interval, List<LocalDate> starts) {
        return starts.stream()
                .map(start -> asked.window().start(interval.next(start)))
                .map(end -> end.isAfter(asked.window().to()) ? asked.window().to() : end)
                .toList();
    }
}
