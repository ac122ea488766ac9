package dev.openvmo.metrics.realisation;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.endpoint.AsOf;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Query;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.finance.Figure;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What have an initiative, the initiatives of a value stream, or those of a portfolio brought beside what was forecast? */
@ApplicationScoped
public class SubjectValues {
    /** The initiatives that count. Whoever may not read a portfolio below does not count what is in it. */
    private static final String COUNTED =
            """
            with recursive place (id) as (
                select :id::uuid
                union
                select t.id from place join portfolio_tree t on t.parent_id = place.id and not t.deleted where :descendants
            ), counted as (
                select s.id as initiative_id, r.*, d.deployed_on, d.days_to_market
                from subject s left join realisation r on r.id = s.id left join delivery_summary d on d.id = s.id
                where s.type = 'INITIATIVE' and not s.deleted and case :type
                    when 'INITIATIVE' then s.id = :id::uuid
                    when 'VALUE_STREAM' then s.value_stream_id = :id::uuid
                    else s.portfolio_id in (select id from place) end
            )
            """;

    private static final String COUNTS = COUNTED
            + """
            select count(*) as initiatives, count(*) filter (where coalesce(benefits, 0) = 0) as not_forecast,
                coalesce(sum(benefits), 0)::bigint as benefits, coalesce(sum(calibrated), 0)::bigint as calibrated,
                coalesce(sum(unvalued), 0)::bigint as unvalued, coalesce(sum(unmeasured), 0)::bigint as unmeasured,
                count(realised_on) as realised, count(*) filter (where days_to_value >= 0) as timed,
                (percentile_cont(0.5) within group (order by days_to_value) filter (where days_to_value >= 0))::numeric as median,
                count(deployed_on) as deployed, count(*) filter (where days_to_market >= 0) as marketed,
                (percentile_cont(0.5) within group (order by days_to_market) filter (where days_to_market >= 0))::numeric as market
            from counted
            """;

    private static final String AMOUNTS = COUNTED
            + """
            select a.currency, sum(a.forecast) as forecast, sum(a.adjusted) as adjusted, sum(a.realised) as realised,
                sum(a.expected) as expected, sum(a.came) as came
            from counted
            cross join jsonb_to_recordset(amounts::jsonb) as a (currency text, forecast numeric, adjusted numeric,
                realised numeric, expected numeric, came numeric)
            group by a.currency order by a.currency
            """;

    private final Places places;
    private final ExchangeRates rates;
    private final Sql sql;
    private final TransactionTime time;
    private final AsOf asOf;

    SubjectValues(Places places, ExchangeRates rates, Sql sql, TransactionTime time, AsOf asOf) {
        this.places = places;
        this.rates = rates;
        this.sql = sql;
        this.time = time;
        this.asOf = asOf;
    }

    private record Counts(
            long initiatives,
            long notForecast,
            long benefits,
            long calibrated,
            long unvalued,
            long unmeasured,
            long realised,
            long timed,
            BigDecimal median,
            long deployed,
            long marketed,
            BigDecimal market) {
        static Counts of(Row row) {
            return new Counts(
                    row.number("initiatives"),
                    row.number("not_forecast"),
                    row.number("benefits"),
                    row.number("calibrated"),
                    row.number("unvalued"),
                    row.number("unmeasured"),
                    row.number("realised"),
                    row.number("timed"),
                    row.decimal("median"),
                    row.number("deployed"),
                    row.number("marketed"),
                    row.decimal("market"));
        }

        private Computed timeToValue(Instant now) {
            if (timed > 0) {
                return new Computed(Decimals.plain(median), "days", now, timed, null, null);
            }
            return Computed.unknown(realised > 0 ? "REALISED_BEFORE_ENTRY" : "NOT_REALISED");
        }

        private Computed timeToMarket(Instant now) {
            if (marketed > 0) {
                return new Computed(Decimals.plain(market), "days", now, marketed, null, null);
            }
            return Computed.unknown(deployed > 0 ? "DEPLOYED_BEFORE_ENTRY" : "NOT_DEPLOYED");
        }
    }

    /** 404; 422 for a currency that is none. */
    SubjectValueView of(SubjectType type, UUID id, SubjectValueRequest asked) {
        return of(type, id, asked, asOf.asked().orElseGet(time::instant));
    }

    /** The same at a moment, which the caller looks at. */
    public SubjectValueView of(SubjectType type, UUID id, SubjectValueRequest asked, Instant now) {
        requireCurrency(asked.currency);
        var place = places.get(type, id);
        var on = asked.on == null ? LocalDate.ofInstant(now, place.zone()) : asked.on;
        var counts = query(COUNTS, type, id, asked).one(Counts::of);
        var amounts = query(AMOUNTS, type, id, asked).list(SubjectValues::amounts);
        var currency = asked.currency == null ? place.currency() : asked.currency;
        var sum = Optional.of(Amounts.none(currency));
        var parts = new ArrayList<SubjectValueView.Part>();
        for (var each : amounts) {
            var same = each.currency().equals(currency);
            ExchangeRate rate =
                    same ? null : rates.find(each.currency(), currency, on).orElse(null);
            parts.add(SubjectValueView.Part.of(each, rate));
            sum = same || rate != null
                    ? sum.map(so -> so.plus(rate == null ? each : rate.convert(each)))
                    : Optional.empty();
        }
        return view(type, id, asked.descendants, on, now, counts, currency, sum, parts);
    }

    private static SubjectValueView view(
            SubjectType type,
            UUID id,
            boolean descendants,
            LocalDate on,
            Instant now,
            Counts counts,
            String currency,
            Optional<Amounts> sum,
            List<SubjectValueView.Part> parts) {
        var ratio = sum.map(Amounts::ratio);
        return new SubjectValueView(
                type,
                id,
                descendants,
                currency,
                on,
                now,
                counts.initiatives,
                counts.notForecast,
                counts.benefits,
                counts.unvalued,
                counts.unmeasured,
                sum.isEmpty() || counts.notForecast + counts.unvalued + counts.unmeasured > 0,
                told(sum.map(Amounts::forecast), sum.isEmpty(), "NO_FORECAST", currency, now, counts.benefits),
                told(sum.map(Amounts::adjusted), sum.isEmpty(), "NO_FORECAST", currency, now, counts.benefits),
                counts.calibrated,
                told(sum.map(Amounts::realised), sum.isEmpty(), "NOT_MEASURED", currency, now, counts.benefits),
                told(
                        ratio.map(Figure::value),
                        sum.isEmpty(),
                        ratio.map(Figure::reason).map(Enum::name).orElse(null),
                        null,
                        now,
                        counts.benefits),
                ValueProgress.of(ratio.map(Figure::value).orElse(null)),
                counts.timeToValue(now),
                counts.timeToMarket(now),
                parts);
    }

    private static Computed told(
            Optional<BigDecimal> value, boolean noRate, String reason, String unit, Instant now, long benefits) {
        return value.map(known -> new Computed(Decimals.rounded(known), unit, now, benefits, null, null))
                .orElseGet(() -> Computed.unknown(noRate ? "NO_RATE_OF_THIS_DAY" : reason));
    }

    private void requireCurrency(String currency) {
        if (currency != null && !Money.isCurrency(currency)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "currency is a code of ISO 4217, such as GBP")
                    .with("parameter", "currency");
        }
    }

    private Query query(String text, SubjectType type, UUID id, SubjectValueRequest asked) {
        return sql.query(text).with("type", type).with("id", id).with("descendants", asked.descendants);
    }

    private static Amounts amounts(Row row) {
        return new Amounts(
                row.text("currency"),
                row.decimal("forecast"),
                row.decimal("adjusted"),
                row.decimal("realised"),
                row.decimal("expected"),
                row.decimal("came"));
    }
}
