package dev.openvmo.portfolio.dashboard;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.dashboard.DashboardView.Delivery;
import dev.openvmo.portfolio.terms.DeliveryHealth;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a dashboard says of delivery: the portfolio's own figures, and how many initiatives are not healthy. */
@ApplicationScoped
class DashboardDelivery {
    private static final String NONE = "NO_DEPLOYMENTS";

    private final Sql sql;

    DashboardDelivery(Sql sql) {
        this.sql = sql;
    }

    private record Initiatives(long unhealthy, long atRisk, long timed, BigDecimal market, Instant newest) {
        private Computed timeToMarket() {
            return timed == 0
                    ? Computed.unknown("NOT_DEPLOYED")
                    : new Computed(Decimals.plain(market), "days", newest, timed, null, null);
        }
    }

    Delivery of(Details of, List<UUID> places) {
        var initiatives = sql.query(
                        """
                        select count(*) filter (where health = 'UNHEALTHY') as unhealthy, count(*) filter (where health = 'AT_RISK') as at_risk,
                            count(days_to_market) as timed, max(as_of) as newest,
                            (percentile_cont(0.5) within group (order by days_to_market))::numeric as market
                        from delivery where portfolio_id = any (:places) and subject_type = 'INITIATIVE' and not deleted""")
                .with("places", places)
                .one(row -> new Initiatives(
                        row.number("unhealthy"),
                        row.number("at_risk"),
                        row.number("timed"),
                        row.decimal("market"),
                        row.instant("newest")));
        var details = of.at("/v1/delivery-metrics?subjectType=PORTFOLIO&subjectId=" + of.portfolioId());
        return sql.query(
                        """
                        select * from delivery
                        where portfolio_id = :portfolio and subject_id = :portfolio and descendants = :descendants and not deleted""")
                .with("portfolio", of.portfolioId())
                .with("descendants", of.descendants())
                .first(row -> delivery(row, initiatives, details))
                .orElseGet(() -> none(initiatives, details));
    }

    private static Delivery delivery(Row row, Initiatives initiatives, String details) {
        var at = row.instant("as_of");
        var all = row.number("deployments");
        return new Delivery(
                at,
                all,
                row.number("failed_deployments"),
                figure(row, "change_lead_time", "p50", "h", at, row.number("change_lead_time_sample_size"), details),
                figure(row, "deployment_frequency", "per_week", "deployments/week", at, all, details),
                figure(row, "change_fail_rate", "value", null, at, all, details),
                figure(
                        row,
                        "failed_deployment_recovery_time",
                        "p50",
                        "h",
                        at,
                        row.number("failed_deployment_recovery_time_sample_size"),
                        details),
                figure(row, "deployment_rework_rate", "value", null, at, all, details),
                row.number("open_incidents"),
                row.constant("health", DeliveryHealth.class),
                row.text("health_reason"),
                initiatives.unhealthy,
                initiatives.atRisk,
                initiatives.timeToMarket(),
                details);
    }

    private static Computed figure(
            Row row, String name, String part, String unit, Instant at, Long samples, String details) {
        var value = row.decimal(name + "_" + part);
        return value == null
                ? Computed.unknown(row.text(name + "_reason"))
                : new Computed(Decimals.plain(value), unit, at, samples, details, null);
    }

    /** What was deployed may be of services elsewhere: initiatives are told all the same. */
    private static Delivery none(Initiatives initiatives, String details) {
        var unknown = Computed.unknown(NONE);
        return new Delivery(
                initiatives.newest,
                0,
                0,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                0,
                null,
                NONE,
                initiatives.unhealthy,
                initiatives.atRisk,
                initiatives.timeToMarket(),
                details);
    }
}
