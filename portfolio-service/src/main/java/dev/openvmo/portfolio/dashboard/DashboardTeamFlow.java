package dev.openvmo.portfolio.dashboard;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What a dashboard says of teams' work: the sums that metrics-service announces of each portfolio, added up. */
@ApplicationScoped
class DashboardTeamFlow {
    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    private final Sql sql;

    DashboardTeamFlow(Sql sql) {
        this.sql = sql;
    }

    @Produces
    @Singleton
    LocalCopy<TeamFlowCopy> copy(CopyStore store) {
        return LocalCopy.of(store, "metrics", "flow", TeamFlowCopy.class).table("team_flow");
    }

    TeamFlow of(Details details, List<UUID> places) {
        return sql.query(
                        """
                        select max(updated_at) as newest, sum(finished)::bigint as finished, sum(in_progress)::bigint as in_progress,
                            sum(timed)::bigint as timed, sum(flow_days) as flow_days, sum(told)::bigint as told,
                            sum(active_days) as active_days, sum(elapsed_days) as elapsed_days
                        from team_flow
                        where portfolio_id = any (:places) and subject_type = 'PORTFOLIO' and not deleted""")
                .with("places", places)
                .one(row -> view(
                        row, details.at("/v1/flow-metrics?subjectType=PORTFOLIO&subjectId=" + details.portfolioId())));
    }

    private static TeamFlow view(Row row, String details) {
        if (row.instant("newest") == null) {
            var nothing = Computed.unknown("NO_WORK_ITEMS");
            return new TeamFlow(null, nothing, nothing, nothing, nothing, details);
        }
        return new TeamFlow(
                row.instant("newest"),
                count(row, "finished", details),
                count(row, "in_progress", details),
                row.number("timed") == 0
                        ? Computed.unknown("NOTHING_FINISHED")
                        : quotient(
                                row,
                                row.decimal("flow_days"),
                                BigDecimal.valueOf(row.number("timed")),
                                "d",
                                "timed",
                                details),
                row.decimal("elapsed_days").signum() == 0
                        ? Computed.unknown("WAITS_NOT_TOLD")
                        : quotient(
                                row,
                                row.decimal("active_days").multiply(PER_CENT),
                                row.decimal("elapsed_days"),
                                "%",
                                "told",
                                details),
                details);
    }

    private static Computed count(Row row, String column, String details) {
        var count = row.number(column);
        return new Computed(BigDecimal.valueOf(count), "items", row.instant("newest"), count, details, null);
    }

    private static Computed quotient(
            Row row, BigDecimal part, BigDecimal whole, String unit, String size, String details) {
        return new Computed(
                Decimals.quotient(part, whole, Decimals.PLACES),
                unit,
                row.instant("newest"),
                row.number(size),
                details,
                null);
    }
}
