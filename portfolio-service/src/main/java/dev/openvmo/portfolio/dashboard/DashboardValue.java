package dev.openvmo.portfolio.dashboard;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.dashboard.DashboardView.Alert;
import dev.openvmo.portfolio.dashboard.DashboardView.Alerts;
import dev.openvmo.portfolio.dashboard.DashboardView.BenefitsTogether;
import dev.openvmo.portfolio.dashboard.DashboardView.Total;
import dev.openvmo.portfolio.dashboard.DashboardView.Value;
import dev.openvmo.portfolio.exchangerates.ConversionView;
import dev.openvmo.portfolio.exchangerates.ExchangeRates;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.terms.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** What a dashboard says of value: what came beside what was forecast, and what is not as it should be. */
@ApplicationScoped
class DashboardValue {
    private static final int FIRST = 10;

    private final Sql sql;
    private final ExchangeRates rates;
    private final Portfolios portfolios;

    DashboardValue(Sql sql, ExchangeRates rates, Portfolios portfolios) {
        this.sql = sql;
        this.rates = rates;
        this.portfolios = portfolios;
    }

    private record Measured(Total total, long initiatives, long without, Instant newest) {}

    /** What came of benefits, all currencies together. */
    private record Came(long behind, long timed, long realised, BigDecimal median, Instant newest) {
        private Computed timeToValue() {
            if (timed > 0) {
                return new Computed(Decimals.plain(median), "days", newest, timed, null, null);
            }
            return Computed.unknown(realised > 0 ? "REALISED_BEFORE_ENTRY" : "NOT_REALISED");
        }
    }

    Value of(Details details, List<UUID> places) {
        var totals = sql.query(
                        """
                        select r.value_unit as unit, sum(r.value) as total, count(r.value) as measured, count(*) as initiatives,
                            count(*) filter (where r.value is null and i.outcome = 'COMPLETED') as without, max(r.value_at) as newest
                        from ranking r join initiative i on i.id = r.initiative_id
                        where r.portfolio_id = any (:places) group by r.value_unit order by r.value_unit""")
                .with("places", places)
                .list(row -> new Measured(
                        new Total(row.decimal("total"), row.text("unit"), row.number("measured")),
                        row.number("initiatives"),
                        row.number("without"),
                        row.instant("newest")));
        var came = sql.query(
                        """
                        select count(*) filter (where status = 'BEHIND') as behind, count(days_to_value) filter (where days_to_value >= 0) as timed,
                            count(realised) as realised,
                            (percentile_cont(0.5) within group (order by days_to_value) filter (where days_to_value >= 0))::numeric as median, max(updated_at) as newest
                        from realisation where portfolio_id = any (:places) and not deleted""")
                .with("places", places)
                .one(row -> new Came(
                        row.number("behind"),
                        row.number("timed"),
                        row.number("realised"),
                        row.decimal("median"),
                        row.instant("newest")));
        var benefits = benefits(places);
        var measuredAt = DashboardParts.newest(totals, Measured::newest);
        return new Value(
                measuredAt == null || came.newest != null && came.newest.isAfter(measuredAt) ? came.newest : measuredAt,
                totals.stream()
                        .map(Measured::total)
                        .filter(total -> total.value() != null)
                        .toList(),
                totals.stream()
                        .mapToLong(each -> each.initiatives() - each.total().initiatives())
                        .sum(),
                totals.stream().mapToLong(Measured::without).sum(),
                benefits.stream().map(BenefitSums::view).toList(),
                together(details.portfolioId(), benefits),
                came.behind,
                came.timeToValue(),
                details.at("/v1/values/PORTFOLIO/" + details.portfolioId()));
    }

    private List<BenefitSums> benefits(List<UUID> places) {
        return sql.query(
                        """
                        select currency, sum(forecast) as forecast, sum(adjusted) as adjusted, sum(realised) as realised,
                            sum(expected) as expected, sum(came) as came, count(*) as initiatives, max(updated_at) as newest
                        from realisation where portfolio_id = any (:places) and not deleted and currency is not null
                        group by currency order by currency""")
                .with("places", places)
                .list(row -> new BenefitSums(
                        row.text("currency"),
                        row.decimal("forecast"),
                        row.decimal("adjusted"),
                        row.decimal("realised"),
                        row.decimal("expected"),
                        row.decimal("came"),
                        row.number("initiatives"),
                        row.instant("newest")));
    }

    /** In the portfolio's currency, by the rates of its today. */
    private BenefitsTogether together(UUID portfolioId, List<BenefitSums> benefits) {
        if (benefits.isEmpty()) {
            return null;
        }
        var currency = portfolios.currency(portfolioId);
        var today = portfolios.today(portfolioId);
        var holding = new HashMap<String, ConversionView.Rate>();
        for (var each : benefits) {
            rates.rate(each.currency(), currency, today).ifPresent(rate -> holding.put(each.currency(), rate));
        }
        return BenefitSums.together(benefits, currency, today, holding);
    }

    Alerts alerts(List<UUID> places) {
        var first = sql.query(
                        """
                        select id, rule, metric, subject_type, subject_id, severity, value, raised_at from alert
                        where portfolio_id = any (:places) and cleared_at is null and not deleted
                        order by array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'], severity), raised_at, id limit :limit""")
                .with("places", places)
                .with("limit", FIRST)
                .list(row -> new Alert(
                        row.uuid("id"),
                        row.text("rule"),
                        row.text("metric"),
                        row.text("subject_type"),
                        row.uuid("subject_id"),
                        row.constant("severity", Severity.class),
                        Decimals.plain(row.decimal("value")),
                        row.instant("raised_at")));
        return sql.query(
                        """
                        select count(*) as open, max(updated_at) as newest from alert
                        where portfolio_id = any (:places) and cleared_at is null and not deleted""")
                .with("places", places)
                .one(row -> new Alerts(row.instant("newest"), row.number("open"), first));
    }
}
