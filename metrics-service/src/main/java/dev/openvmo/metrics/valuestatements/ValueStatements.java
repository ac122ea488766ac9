package dev.openvmo.metrics.valuestatements;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.endpoint.AsOf;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.benefits.Outcome;
import dev.openvmo.metrics.benefits.Outcomes;
import dev.openvmo.metrics.benefits.PeriodOutcome;
import dev.openvmo.metrics.financials.Financials;
import dev.openvmo.metrics.lessons.LessonKind;
import dev.openvmo.metrics.realisation.SubjectValueRequest;
import dev.openvmo.metrics.realisation.SubjectValues;
import dev.openvmo.metrics.scorecards.ScorecardView;
import dev.openvmo.metrics.scorecards.Scorecards;
import dev.openvmo.metrics.scorecards.Side;
import dev.openvmo.metrics.subjects.SubjectType;
import dev.openvmo.metrics.traces.TraceType;
import dev.openvmo.metrics.traces.TraceView;
import dev.openvmo.metrics.traces.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** What was promised of an initiative, and what came of it? Put together from what the other features say, and nothing else. */
@ApplicationScoped
class ValueStatements {
    private static final Set<TraceType> GOALS =
            EnumSet.of(TraceType.STRATEGY, TraceType.THEME, TraceType.OBJECTIVE, TraceType.KEY_RESULT);

    private static final String NAMES =
            """
            select s.name, s.portfolio_id, p.name as portfolio, p.language, v.name as value_stream
            from subject s left join subject p on p.id = s.portfolio_id left join subject v on v.id = s.value_stream_id
            where s.id = :id
            """;

    private static final String EVIDENCE =
            """
            select o.metric, m.name, o.source, count(*) as measurements, min(o.observed_at) as first, max(o.observed_at) as last
            from observation o join metric m on m.key = o.metric
            where o.subject_id = :id and o.portfolio_id is not null
            group by o.metric, m.name, o.source order by count(*) desc, o.metric, o.source limit 200
            """;

    private static final String LESSONS =
            """
            select id, kind, title, recommendation from lesson where initiative_id = :id order by created_at desc, id limit 200
            """;

    private final Scorecards scorecards;
    private final Financials financials;
    private final SubjectValues values;
    private final Outcomes outcomes;
    private final Traces traces;
    private final Sql sql;
    private final TransactionTime time;
    private final AsOf asOf;

    ValueStatements(
            Scorecards scorecards,
            Financials financials,
            SubjectValues values,
            Outcomes outcomes,
            Traces traces,
            Sql sql,
            TransactionTime time,
            AsOf asOf) {
        this.scorecards = scorecards;
        this.financials = financials;
        this.values = values;
        this.outcomes = outcomes;
        this.traces = traces;
        this.sql = sql;
        this.time = time;
        this.asOf = asOf;
    }

    /** At the moment that is asked for: 404. */
    ValueStatementView asked(UUID initiativeId) {
        return of(initiativeId, asOf.asked().orElseGet(time::instant));
    }

    /** As it is now: 404. */
    ValueStatementView now(UUID initiativeId) {
        return of(initiativeId, time.instant());
    }

    private ValueStatementView of(UUID id, Instant now) {
        var card = scorecards.asked(SubjectType.INITIATIVE, id, false);
        var worth = financials.of(id, null, now);
        var value = values.of(SubjectType.INITIATIVE, id, new SubjectValueRequest(), now);
        var trace = traces.of(TraceType.INITIATIVE, id);
        return sql.query(NAMES)
                .with("id", id)
                .one(row -> new ValueStatementView(
                        id,
                        row.uuid("portfolio_id"),
                        row.text("name"),
                        row.text("portfolio"),
                        row.text("value_stream"),
                        row.text("language") == null ? "en" : row.text("language"),
                        now,
                        card.overall(),
                        new ValueStatementView.Promised(
                                worth.forecast().costs(),
                                worth.forecast().benefits(),
                                worth.forecast().netPresentValue(),
                                outcomes.ofInitiative(id).stream()
                                        .map(each -> benefit(each, now))
                                        .toList(),
                                measures(card, measure -> measure.target() != null)),
                        new ValueStatementView.Delivered(
                                value.realised(),
                                value.ratio(),
                                value.status(),
                                value.timeToValue(),
                                value.timeToMarket()),
                        evidence(id),
                        trace.spend(),
                        measures(card, measure -> measure.nature() == Side.PEOPLE),
                        trace.nodes().stream()
                                .filter(node -> node.place() == TraceView.Place.ABOVE && GOALS.contains(node.type()))
                                .map(node ->
                                        new ValueStatementView.Goal(node.type(), node.id(), node.name(), node.grade()))
                                .toList(),
                        lessons(id)));
    }

    private List<ValueStatementView.Evidence> evidence(UUID id) {
        return sql.query(EVIDENCE)
                .with("id", id)
                .list(row -> new ValueStatementView.Evidence(
                        row.text("metric"),
                        row.text("name"),
                        row.text("source"),
                        row.number("measurements"),
                        row.instant("first"),
                        row.instant("last")));
    }

    private List<ValueStatementView.Lesson> lessons(UUID id) {
        return sql.query(LESSONS)
                .with("id", id)
                .list(row -> new ValueStatementView.Lesson(
                        row.uuid("id"),
                        LessonKind.valueOf(row.text("kind")),
                        row.text("title"),
                        row.text("recommendation")));
    }

    private static List<ScorecardView.MeasureView> measures(
            ScorecardView card, Predicate<ScorecardView.MeasureView> which) {
        return card.measures().stream().filter(which).toList();
    }

    private static ValueStatementView.Benefit benefit(Outcome of, Instant now) {
        var measured =
                of.periods().stream().filter(each -> each.actual() != null).toList();
        var derivation = "/v1/benefits/" + of.benefitId();
        return new ValueStatementView.Benefit(
                of.benefitId(),
                of.name(),
                of.disbenefit(),
                of.forecastVersion() == null
                        ? Computed.unknown("NO_FORECAST")
                        : new Computed(
                                sum(of.periods(), PeriodOutcome::likely),
                                of.unit(),
                                now,
                                (long) of.periods().size(),
                                derivation + "/forecasts",
                                null),
                measured.isEmpty()
                        ? Computed.unknown("NOT_MEASURED")
                        : new Computed(
                                sum(measured, PeriodOutcome::actual),
                                of.unit(),
                                now,
                                measured.stream()
                                        .mapToLong(PeriodOutcome::samples)
                                        .sum(),
                                derivation + "/actuals",
                                null));
    }

    private static BigDecimal sum(List<PeriodOutcome> periods, Function<PeriodOutcome, BigDecimal> of) {
        return Decimals.plain(periods.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
