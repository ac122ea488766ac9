package dev.openvmo.portfolio.dashboard;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.dashboard.OpenActions.Action;
import dev.openvmo.portfolio.dashboard.OpenInsights.Insight;
import dev.openvmo.portfolio.dashboard.OpenInsights.OfRule;
import dev.openvmo.portfolio.dashboard.Satisfaction.Score;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a dashboard says of what is learned: satisfaction, insights, and whether what was to be improved is. */
@ApplicationScoped
class DashboardLearning {
    private static final int FIRST = 5;

    private final Sql sql;
    private final Portfolios portfolios;
    private final TransactionTime time;

    DashboardLearning(Sql sql, Portfolios portfolios, TransactionTime time) {
        this.sql = sql;
        this.portfolios = portfolios;
        this.time = time;
    }

    private record Dated<T>(T of, Instant at) {}

    Satisfaction satisfaction(Details details, List<UUID> places) {
        var scores = sql.query(
                        """
                        select distinct on (kind) kind, subject_type, subject_id, score, low, high, responses, invited, closed_at,
                            round_id, updated_at
                        from survey_result where portfolio_id = any (:places) and score is not null and not deleted
                        order by kind, closed_at desc nulls last, id""")
                .with("places", places)
                .list(row -> new Dated<>(score(row), row.instant("updated_at")));
        return new Satisfaction(
                DashboardParts.newest(scores, Dated::at),
                scores.stream().map(Dated::of).toList(),
                details.list("surveys"));
    }

    private static Score score(Row row) {
        return new Score(
                row.text("kind"),
                row.text("subject_type"),
                row.uuid("subject_id"),
                Decimals.plain(row.decimal("score")),
                plain(row.decimal("low")),
                plain(row.decimal("high")),
                row.number("responses"),
                row.number("invited"),
                row.instant("closed_at"),
                "/v1/survey-rounds/" + row.uuid("round_id"));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }

    OpenInsights insights(Details details, List<UUID> places) {
        var rules = sql.query(
                        """
                        select rule, count(*) as open, max(updated_at) as newest from insight
                        where portfolio_id = any (:places) and status = 'OPEN' and not deleted
                        group by rule order by open desc, rule""")
                .with("places", places)
                .list(row -> new Dated<>(new OfRule(row.text("rule"), row.number("open")), row.instant("newest")));
        var newest = sql.query(
                        """
                        select id, rule, title, subject_type, subject_id, initiative_id, raised_at from insight
                        where portfolio_id = any (:places) and status = 'OPEN' and not deleted
                        order by raised_at desc, id limit :limit""")
                .with("places", places)
                .with("limit", FIRST)
                .list(row -> new Insight(
                        row.uuid("id"),
                        row.text("rule"),
                        row.text("title"),
                        row.text("subject_type"),
                        row.uuid("subject_id"),
                        row.uuid("initiative_id"),
                        row.instant("raised_at")));
        return new OpenInsights(
                DashboardParts.newest(rules, Dated::at),
                rules.stream().mapToLong(each -> each.of.insights()).sum(),
                rules.stream().map(Dated::of).toList(),
                newest,
                details.list("insights", "status==OPEN"));
    }

    /** Days are those of the portfolio that is asked about. */
    OpenActions actions(Details details, List<UUID> places) {
        var today = LocalDate.ofInstant(time.instant(), portfolios.zone(details.portfolioId()));
        var next = sql.query(
                        """
                        select id, title, owner, due_on from improvement_action
                        where portfolio_id = any (:places) and status = 'OPEN' and not deleted
                        order by due_on, id limit :limit""")
                .with("places", places)
                .with("limit", FIRST)
                .list(row -> new Action(row.uuid("id"), row.text("title"), row.text("owner"), row.date("due_on")));
        return sql.query(
                        """
                        select count(*) as open, count(*) filter (where due_on < :today) as overdue, max(updated_at) as newest
                        from improvement_action
                        where portfolio_id = any (:places) and status = 'OPEN' and not deleted""")
                .with("places", places)
                .with("today", today)
                .one(row -> new OpenActions(
                        row.instant("newest"),
                        row.number("open"),
                        row.number("overdue"),
                        next,
                        details.list("improvement-actions", "status==OPEN")));
    }
}
