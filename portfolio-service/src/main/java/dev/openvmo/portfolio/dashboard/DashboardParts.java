package dev.openvmo.portfolio.dashboard;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.capacity.Utilizations;
import dev.openvmo.portfolio.dashboard.DashboardView.Alignment;
import dev.openvmo.portfolio.dashboard.DashboardView.Capacity;
import dev.openvmo.portfolio.dashboard.DashboardView.Decisions;
import dev.openvmo.portfolio.dashboard.DashboardView.Due;
import dev.openvmo.portfolio.dashboard.DashboardView.Flow;
import dev.openvmo.portfolio.dashboard.DashboardView.Impediments;
import dev.openvmo.portfolio.dashboard.DashboardView.OfSeverity;
import dev.openvmo.portfolio.dashboard.DashboardView.Standing;
import dev.openvmo.portfolio.policies.Policies;
import dev.openvmo.portfolio.policies.PoliciesView;
import dev.openvmo.portfolio.policies.WipLimit;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.terms.KanbanState;
import dev.openvmo.portfolio.terms.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** The parts of a dashboard, each one statement over what its portfolios hold. */
@ApplicationScoped
class DashboardParts {
    private static final int NEXT = 5;

    private final Sql sql;
    private final Policies policies;
    private final Portfolios portfolios;
    private final Utilizations utilizations;
    private final TransactionTime time;

    DashboardParts(Sql sql, Policies policies, Portfolios portfolios, Utilizations utilizations, TransactionTime time) {
        this.sql = sql;
        this.policies = policies;
        this.portfolios = portfolios;
        this.utilizations = utilizations;
        this.time = time;
    }

    /** Those of these portfolios that the caller may see. */
    List<UUID> visible(List<UUID> places) {
        return sql.query("select id from portfolio where id = any (:places) order by id")
                .with("places", places)
                .list(row -> row.uuid("id"));
    }

    Flow flow(Details details, List<UUID> places) {
        var governing = policies.governing(details.portfolioId());
        var standing = sql.query(
                        """
                        select state, count(*) as there, min(state_entered_at) as oldest, max(state_entered_at) as newest
                        from initiative where portfolio_id = any (:places) group by state""")
                .with("places", places)
                .list(row -> new Stood(
                        row.constant("state", KanbanState.class),
                        row.number("there"),
                        row.instant("oldest"),
                        row.instant("newest")));
        return new Flow(
                newest(standing, Stood::newest),
                standing.stream()
                        .sorted(Comparator.comparing(Stood::state))
                        .map(each -> each.view(governing))
                        .toList(),
                details.portfolio("flow"));
    }

    private record Stood(KanbanState state, long there, Instant oldest, Instant newest) {
        private Standing view(PoliciesView governing) {
            var limit = governing.limit(state).map(WipLimit::limit).orElse(null);
            return new Standing(state, there, limit, limit == null ? null : there > limit, oldest);
        }
    }

    Capacity capacity(Details details) {
        var strain = utilizations.strain(details.portfolioId(), details.descendants());
        return new Capacity(
                strain.asOf(),
                strain.period(),
                strain.overloaded(),
                strain.missing(),
                strain.alerts(),
                details.portfolio("utilization"));
    }

    Alignment alignment(List<UUID> places) {
        return sql.query(
                        """
                        select count(alignment) as scored, count(*) - count(alignment) as unscored, avg(alignment) as mean,
                            count(*) filter (where cardinality(alignment_failures) > 0) as failing, max(alignment_at) as newest
                        from ranking where portfolio_id = any (:places) and done is not true""")
                .with("places", places)
                .one(row -> new Alignment(
                        row.instant("newest"),
                        row.decimal("mean") == null ? null : Decimals.rounded(row.decimal("mean")),
                        row.number("scored"),
                        row.number("unscored"),
                        row.number("failing")));
    }

    Impediments impediments(List<UUID> places) {
        var open = sql.query(
                        """
                        select severity, count(*) as there, count(*) filter (where escalation_level > 0) as escalated,
                            min(raised_at) as oldest, max(updated_at) as newest
                        from impediment where portfolio_id = any (:places) and status = 'OPEN' group by severity""")
                .with("places", places)
                .list(row -> new Open(
                        new OfSeverity(
                                row.constant("severity", Severity.class),
                                row.number("there"),
                                row.number("escalated"),
                                row.instant("oldest")),
                        row.instant("newest")));
        return new Impediments(
                newest(open, Open::newest),
                open.stream()
                        .map(Open::of)
                        .sorted(Comparator.comparing(OfSeverity::severity).reversed())
                        .toList());
    }

    private record Open(OfSeverity of, Instant newest) {}

    /** Days are those of the portfolio that is asked about. */
    Decisions decisions(UUID portfolioId, List<UUID> places) {
        var today = LocalDate.ofInstant(time.instant(), portfolios.zone(portfolioId));
        var next = sql.query(
                        """
                        select id, title, initiative_id, due_on, asked_of from decision
                        where portfolio_id = any (:places) and status = 'DUE' order by due_on, id limit :limit""")
                .with("places", places)
                .with("limit", NEXT)
                .list(DashboardParts::due);
        return sql.query(
                        """
                        select count(*) as due, count(*) filter (where due_on < :today) as overdue, max(updated_at) as newest
                        from decision where portfolio_id = any (:places) and status = 'DUE'""")
                .with("places", places)
                .with("today", today)
                .one(row -> new Decisions(row.instant("newest"), row.number("due"), row.number("overdue"), next));
    }

    private static Due due(Row row) {
        return new Due(
                row.uuid("id"), row.text("title"), row.uuid("initiative_id"), row.date("due_on"), row.text("asked_of"));
    }

    static <T> Instant newest(List<T> all, Function<T, Instant> at) {
        return all.stream()
                .map(at)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
