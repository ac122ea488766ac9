package dev.openvmo.portfolio.dashboard;

import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.dashboard.DashboardView.Breached;
import dev.openvmo.portfolio.dashboard.DashboardView.Funds;
import dev.openvmo.portfolio.dashboard.DashboardView.Guardrails;
import dev.openvmo.portfolio.dashboard.DashboardView.Money;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What a dashboard says of money: budgets of today, and the guardrails that are breached. */
@ApplicationScoped
class DashboardMoney {
    private final Sql sql;
    private final Portfolios portfolios;
    private final TransactionTime time;

    DashboardMoney(Sql sql, Portfolios portfolios, TransactionTime time) {
        this.sql = sql;
        this.portfolios = portfolios;
        this.time = time;
    }

    /** Today is that of the portfolio that is asked about. */
    Money of(Details details, List<UUID> places) {
        var funds = sql.query(
                        """
                        select b.currency, sum(b.amount) as budget, sum(c.amount) as committed, sum(a.amount) as actual,
                            count(*) filter (where a.amount > b.amount) as overspent,
                            max(greatest(b.updated_at, c.newest, a.newest)) as newest
                        from budget b
                        cross join lateral (
                            select coalesce(sum(amount), 0) as amount, max(updated_at) as newest from commitment where budget_id = b.id) c
                        cross join lateral (
                            select coalesce(sum(amount), 0) as amount, max(updated_at) as newest from actual where budget_id = b.id) a
                        where b.portfolio_id = any (:places) and b.begins_on <= :today and b.ends_on >= :today
                        group by b.currency order by b.currency""")
                .with("places", places)
                .with("today", LocalDate.ofInstant(time.instant(), portfolios.zone(details.portfolioId())))
                .list(row -> new Dated(funds(row), row.instant("newest")));
        return new Money(
                funds.stream().map(Dated::newest).max(Comparator.naturalOrder()).orElse(null),
                funds.stream().map(Dated::funds).toList(),
                details.descendants()
                        ? "/v1/portfolios/" + details.portfolioId() + "/funding"
                        : details.list("budgets"));
    }

    private record Dated(Funds funds, Instant newest) {}

    private static Funds funds(Row row) {
        return new Funds(
                row.text("currency"),
                row.decimal("budget"),
                row.decimal("committed"),
                row.decimal("actual"),
                row.number("overspent"));
    }

    Guardrails guardrails(List<UUID> places) {
        var breached = sql.query(
                        """
                        select portfolio_id, guardrail, detail, updated_at from guardrail_status
                        where portfolio_id = any (:places) and breached order by updated_at desc, id""")
                .with("places", places)
                .list(row -> new Breached(
                        row.uuid("portfolio_id"),
                        row.text("guardrail"),
                        row.text("detail"),
                        row.instant("updated_at")));
        return new Guardrails(breached.isEmpty() ? null : breached.get(0).since(), breached);
    }
}
