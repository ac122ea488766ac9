package dev.openvmo.alignment.insights;

import dev.openvmo.alignment.insights.InsightView.Drift;
import dev.openvmo.alignment.insights.InsightView.Objective;
import dev.openvmo.alignment.insights.InsightView.Orphan;
import dev.openvmo.alignment.insights.InsightView.Orphans;
import dev.openvmo.alignment.insights.InsightView.Point;
import dev.openvmo.alignment.insights.InsightView.Share;
import dev.openvmo.alignment.scores.NoScore;
import dev.openvmo.alignment.spend.Spend;
import dev.openvmo.alignment.spend.Spend.Kind;
import dev.openvmo.alignment.spend.Spending;
import dev.openvmo.alignment.subjects.Subjects;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.store.Query;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Reads what a portfolio and all below it do for the strategies in force there. */
@ApplicationScoped
class Insights {
    private final Subjects subjects;
    private final Spending spending;
    private final Sql sql;

    Insights(Subjects subjects, Spending spending, Sql sql) {
        this.subjects = subjects;
        this.spending = spending;
        this.sql = sql;
    }

    /** 404 where the caller sees no such portfolio. */
    InsightView of(UUID portfolioId) {
        subjects.portfolio(portfolioId);
        var orphans = orphans(portfolioId);
        var objectives = objectives(portfolioId);
        return new InsightView(
                portfolioId,
                query(InsightSql.OPEN, portfolioId).one(row -> row.number("count")),
                orphans,
                objectives.stream().filter(each -> each.initiatives() == 0).toList(),
                spend(spending.of(portfolioId), objectives),
                drift(portfolioId));
    }

    private InsightView.Spend spend(Spend spend, List<Objective> objectives) {
        var serving = serving(spend, objectives);
        return new InsightView.Spend(
                spend.money(Kind.BOOKED),
                spend.money(Kind.COMMITTED),
                spend.share(spend.of(serving.initiatives(), Kind.BOOKED), Kind.BOOKED),
                spend.share(spend.of(serving.initiatives(), Kind.COMMITTED), Kind.COMMITTED),
                objectives.stream()
                        .map(each -> new Share(
                                each.objectiveId(),
                                each.weight(),
                                spend.share(serving.part(spend, each.objectiveId(), Kind.BOOKED), Kind.BOOKED),
                                spend.share(serving.part(spend, each.objectiveId(), Kind.COMMITTED), Kind.COMMITTED)))
                        .toList(),
                spend.reason(Kind.BOOKED));
    }

    /** How strongly those initiatives that have money serve these objectives. */
    private Serving serving(Spend spend, List<Objective> objectives) {
        return Serving.of(sql.query(
                        """
                        select initiative_id, objective_id, strength from contribution
                        where strength > 0 and objective_id = any (:objectives) and initiative_id = any (:initiatives)
                        order by initiative_id, objective_id""")
                .each("objectives", objectives, Objective::objectiveId)
                .with("initiatives", List.copyOf(spend.byInitiative().keySet()))
                .list(row -> new Serving.Service(
                        row.uuid("initiative_id"), row.uuid("objective_id"), row.decimal("strength"))));
    }

    private Orphans orphans(UUID portfolioId) {
        record Read(long count, Orphan orphan) {}
        var read = query(InsightSql.ORPHANS, portfolioId)
                .list(row -> new Read(
                        row.number("count"),
                        new Orphan(row.uuid("id"), row.text("title"), row.constant("reason", NoScore.class))));
        return new Orphans(
                read.isEmpty() ? 0 : read.get(0).count,
                read.stream().map(Read::orphan).toList());
    }

    private List<Objective> objectives(UUID portfolioId) {
        return query(InsightSql.OBJECTIVES, portfolioId)
                .list(row -> new Objective(
                        row.uuid("id"),
                        row.text("name"),
                        row.uuid("strategy_id"),
                        Decimals.plain(row.decimal("weight")),
                        row.number("initiatives")));
    }

    private Drift drift(UUID portfolioId) {
        var points = query(InsightSql.DRIFT, portfolioId)
                .list(row -> new Point(
                        row.instant("at"), mean(row.decimal("mean")), row.number("scored"), row.number("unscored")));
        var means = points.stream()
                .filter(point -> point.mean() != null)
                .map(Point::mean)
                .toList();
        var change = means.size() < 2
                ? null
                : Decimals.plain(means.get(means.size() - 1).subtract(means.get(0)));
        return new Drift(change, points);
    }

    private static BigDecimal mean(BigDecimal found) {
        return found == null ? null : Decimals.rounded(found);
    }

    private Query query(String text, UUID portfolioId) {
        return sql.query(text).with("portfolio", portfolioId);
    }
}
