package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.catalogue.Aggregation;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What benefits have brought, from the measurements of each period that was forecast: one statement for any number of them. */
@ApplicationScoped
public class Outcomes {
    private static final int PLACES = 20;

    private static final String BENEFITS =
            """
            select b.id, b.portfolio_id, b.initiative_id, b.name, b.metric, b.disbenefit, b.baseline, b.unit_value_amount,
                b.unit_value_currency, b.forecast_json, m.unit, m.aggregation, m.direction, s.value_stream_id,
                v.name as value_stream, p.currency, p.time_zone, p.fiscal_year_start_month
            from benefit b
            join metric m on m.key = b.metric
            left join subject s on s.id = b.initiative_id
            left join subject v on v.id = s.value_stream_id
            left join subject p on p.id = b.portfolio_id
            where %s
            order by b.created_at, b.id
            """;

    private static final String MEASURED =
            """
            select w.nth, o.samples, o.total, o.least, o.most, o.latest, o.first
            from unnest(:subjects::uuid[], :metrics::text[], :starts::timestamptz[], :ends::timestamptz[])
                with ordinality as w (subject, metric, since, until, nth)
            cross join lateral (
                select count(*) as samples, sum(value) as total, min(value) as least, max(value) as most,
                    (array_agg(value order by observed_at desc, id desc))[1] as latest, min(observed_at) as first
                from observation
                where subject_id = w.subject and metric = w.metric and portfolio_id is not null
                    and observed_at >= w.since and observed_at < w.until
            ) o
            where o.samples > 0
            """;

    private final Sql sql;
    private final JsonText json;
    private final TransactionTime time;

    Outcomes(Sql sql, JsonText json, TransactionTime time) {
        this.sql = sql;
        this.json = json;
        this.time = time;
    }

    /** Of an initiative's benefits. */
    public List<Outcome> ofInitiative(UUID id) {
        return ofInitiatives(List.of(id));
    }

    /** Of the benefits of these initiatives. */
    public List<Outcome> ofInitiatives(Collection<UUID> ids) {
        return read("b.initiative_id = any (:key)", ids);
    }

    Outcome ofBenefit(UUID id) {
        return read("b.id = :key", id).get(0);
    }

    /** Of the benefits in a portfolio; without one, of all that the caller may read. */
    List<Outcome> ofPortfolio(UUID idOrNull) {
        return read("(:key::uuid is null or b.portfolio_id = :key::uuid)", idOrNull);
    }

    /** Of the benefits whose last forecast is this estimator's. */
    List<Outcome> ofEstimator(String estimator) {
        return read("b.forecast_json::jsonb ->> 'estimator' = :key", estimator);
    }

    private List<Outcome> read(String condition, Object key) {
        var benefits = sql.query(BENEFITS.formatted(condition)).with("key", key).list(this::known);
        var windows = benefits.stream().flatMap(each -> each.windows().stream()).toList();
        var measured = measured(windows);
        var outcomes = new ArrayList<Outcome>();
        var nth = 0;
        for (var benefit : benefits) {
            var periods = new ArrayList<PeriodOutcome>();
            for (var window : benefit.windows()) {
                periods.add(window.outcome(benefit, measured.get(nth++), time.instant()));
            }
            outcomes.add(benefit.outcome(periods));
        }
        return outcomes;
    }

    /** By the place of the window. */
    private Map<Integer, Measured> measured(List<Window> windows) {
        var measured = new HashMap<Integer, Measured>();
        if (!windows.isEmpty()) {
            sql.query(MEASURED)
                    .each("subjects", windows, Window::subject)
                    .each("metrics", windows, Window::metric)
                    .each("starts", windows, Window::start)
                    .each("ends", windows, Window::end)
                    .list(row -> measured.put(row.integer("nth") - 1, Measured.of(row)));
        }
        return measured;
    }

    private Known known(Row row) {
        var forecast = json.read(row.text("forecast_json"), ForecastView.class);
        var place = Places.Place.of(row);
        var own = place.currency() != null && place.currency().equals(row.text("unit"));
        return new Known(
                row.uuid("id"),
                row.uuid("initiative_id"),
                row.text("name"),
                row.text("metric"),
                row.text("unit"),
                row.constant("aggregation", Aggregation.class),
                row.constant("direction", Direction.class),
                row.bool("disbenefit"),
                row.decimal("baseline"),
                row.decimal("unit_value_amount") == null && own ? BigDecimal.ONE : row.decimal("unit_value_amount"),
                row.decimal("unit_value_amount") == null ? place.currency() : row.text("unit_value_currency"),
                forecast,
                row.uuid("value_stream_id"),
                row.text("value_stream"),
                place);
    }

    /** What is known of a benefit. */
    private record Known(
            UUID id,
            UUID initiativeId,
            String name,
            String metric,
            String unit,
            Aggregation aggregation,
            Direction direction,
            boolean disbenefit,
            BigDecimal baseline,
            BigDecimal worth,
            String currency,
            ForecastView forecast,
            UUID valueStreamId,
            String valueStream,
            Places.Place place) {

        List<Window> windows() {
            return forecast == null
                    ? List.of()
                    : forecast.periods().stream().map(this::window).toList();
        }

        private Window window(ForecastRequest.Period period) {
            var first = place.calendar().first(period.period());
            var next = place.calendar().last(period.period()).plusDays(1);
            return new Window(
                    initiativeId,
                    metric,
                    first.atStartOfDay(place.zone()).toInstant(),
                    next.atStartOfDay(place.zone()).toInstant(),
                    period);
        }

        /** A benefit is what goes the metric's good way from its baseline, a disbenefit what goes the other way. */
        BigDecimal change(Measured measured) {
            var change = measured.value(aggregation).subtract(baseline == null ? BigDecimal.ZERO : baseline);
            return Decimals.plain(direction == Direction.INCREASE ^ disbenefit ? change : change.negate());
        }

        Outcome outcome(List<PeriodOutcome> periods) {
            return new Outcome(
                    id,
                    initiativeId,
                    name,
                    disbenefit,
                    unit,
                    worth,
                    currency,
                    forecast == null ? null : forecast.estimator(),
                    forecast == null ? null : forecast.number(),
                    valueStreamId,
                    valueStream,
                    periods);
        }
    }

    /** A period of a forecast in time. */
    private record Window(UUID subject, String metric, Instant start, Instant end, ForecastRequest.Period period) {
        PeriodOutcome outcome(Known benefit, Measured measured, Instant now) {
            return new PeriodOutcome(
                    period.period(),
                    period.low(),
                    period.likely(),
                    period.high(),
                    end,
                    !end.isAfter(now),
                    measured == null ? null : benefit.change(measured),
                    measured == null ? null : measured.first,
                    measured == null ? 0 : measured.samples);
        }
    }

    /** What was measured within a period. */
    private record Measured(
            long samples, BigDecimal total, BigDecimal least, BigDecimal most, BigDecimal latest, Instant first) {
        static Measured of(Row row) {
            return new Measured(
                    row.number("samples"),
                    row.decimal("total"),
                    row.decimal("least"),
                    row.decimal("most"),
                    row.decimal("latest"),
                    row.instant("first"));
        }

        BigDecimal value(Aggregation aggregation) {
            return switch (aggregation) {
                case SUM -> total;
                case MEAN -> Decimals.quotient(total, BigDecimal.valueOf(samples), PLACES);
                case LAST -> latest;
                case COUNT -> BigDecimal.valueOf(samples);
                case MIN -> least;
                case MAX -> most;
            };
        }
    }
}
