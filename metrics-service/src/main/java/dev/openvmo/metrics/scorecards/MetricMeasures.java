package dev.openvmo.metrics.scorecards;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.catalogue.MetricKind;
import dev.openvmo.metrics.catalogue.MetricNature;
import dev.openvmo.metrics.catalogue.ValueArea;
import dev.openvmo.metrics.subjects.SubjectType;
import dev.openvmo.metrics.targets.Attainment;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What metrics say of a subject last, each beside the target whose day comes last; of what has a target and was not measured, that. */
@ApplicationScoped
class MetricMeasures {
    private static final int MOST = 900;

    private static final String MEASURES =
            """
            with goal as (
                select distinct on (metric) * from target where subject_id = :id order by metric, due_on desc
            ), said as (
                select * from metric_status where subject_id = :id
            )
            select m.key, m.name, m.kind, m.nature, m.unit, m.direction, m.value_area, s.value, s.observed_at, s.sample_size,
                g.id as target_id, g.baseline, g.value as target, g.start_on, g.due_on
            from said s full join goal g on g.metric = s.metric join metric m on m.key = coalesce(s.metric, g.metric)
            order by g.id is null, m.key limit :most
            """;

    private final Sql sql;

    MetricMeasures(Sql sql) {
        this.sql = sql;
    }

    /** @param past what a link needs to lead to the same moment; empty now */
    List<Measure> of(SubjectType type, UUID id, LocalDate today, String past) {
        return sql.query(MEASURES)
                .with("id", id)
                .with("most", MOST)
                .list(row -> measure(
                        row,
                        today,
                        "/v1/series?metric=%s&subjectType=%s&subjectId=%s".formatted(row.text("key"), type, id)
                                + past.replace('?', '&'),
                        past));
    }

    private static Measure measure(Row row, LocalDate today, String derivation, String past) {
        var kind = row.constant("kind", MetricKind.class);
        var declared = row.constant("value_area", ValueArea.class);
        var unit = row.text("unit");
        var goal = row.uuid("target_id");
        var direction = row.constant("direction", Direction.class);
        return new Measure(
                Measure.Source.METRIC,
                row.text("key"),
                row.text("name"),
                declared == null ? kind.area() : declared,
                kind == MetricKind.PEOPLE
                        || kind == MetricKind.SATISFACTION
                        || row.constant("nature", MetricNature.class) == MetricNature.QUALITATIVE,
                row.decimal("value") == null
                        ? Computed.unknown("NOT_MEASURED")
                        : new Computed(
                                Decimals.plain(row.decimal("value")),
                                unit,
                                row.instant("observed_at"),
                                row.number("sample_size"),
                                derivation,
                                null),
                goal == null
                        ? null
                        : new Computed(
                                Decimals.plain(row.decimal("target")),
                                unit,
                                null,
                                null,
                                "/v1/targets/" + goal + past,
                                null),
                row.date("due_on"),
                goal == null ? null : colour(row, today),
                goal == null ? null : green(row, today),
                goal == null
                        ? direction
                        : row.decimal("target").compareTo(row.decimal("baseline")) > 0
                                ? Direction.INCREASE
                                : Direction.DECREASE);
    }

    private static Colour colour(Row row, LocalDate today) {
        return row.decimal("value") == null
                ? Colour.NO_DATA
                : Colour.of(Attainment.of(
                                row.decimal("baseline"),
                                row.decimal("target"),
                                row.decimal("value"),
                                row.date("start_on"),
                                row.date("due_on"),
                                today)
                        .health());
    }

    private static BigDecimal green(Row row, LocalDate today) {
        return Attainment.onTrack(
                row.decimal("baseline"), row.decimal("target"), row.date("start_on"), row.date("due_on"), today);
    }
}
