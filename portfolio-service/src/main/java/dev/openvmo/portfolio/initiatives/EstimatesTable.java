package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Table {@code initiative_estimates}: a part of its initiative, with a version of its own. */
@ApplicationScoped
class EstimatesTable {
    private final Sql sql;

    EstimatesTable(Sql sql) {
        this.sql = sql;
    }

    Optional<EstimatesView> of(UUID initiativeId) {
        return sql.query("select * from initiative_estimates where initiative_id = :id")
                .with("id", initiativeId)
                .first(EstimatesTable::view);
    }

    /** What is said of each of these that is estimated. */
    Map<UUID, EstimatesRequest> of(Collection<UUID> initiativeIds) {
        return sql
                .query("select * from initiative_estimates where initiative_id = any (:ids)")
                .with("ids", initiativeIds.toArray(UUID[]::new))
                .list(EstimatesTable::view)
                .stream()
                .collect(Collectors.toMap(EstimatesView::id, EstimatesRequest::of));
    }

    /** Those that are written anew go on where withdrawn ones ended, so that no ETag comes twice. */
    EstimatesView write(InitiativeEntity initiative, EstimatesRequest estimates) {
        return sql.query(
                        """
                        insert into initiative_estimates as e (initiative_id, portfolio_id, business_value, time_criticality,
                            risk_reduction, job_size, reach, impact, confidence, effort, cost_of_delay, duration, version,
                            created_at, updated_at)
                        select :id, :portfolio, cast(:businessValue as numeric), cast(:timeCriticality as numeric), cast(:riskReduction as numeric),
                            cast(:jobSize as numeric), cast(:reach as numeric), cast(:impact as numeric),
                            cast(:confidence as numeric), cast(:effort as numeric), cast(:costOfDelay as numeric), cast(:duration as numeric),
                            (select coalesce(max(version), 0) + 1 from initiative_estimates_history where initiative_id = :id),
                            now.now, now.now
                        from (select instant() as now) now
                        on conflict (initiative_id) do update set business_value = excluded.business_value,
                            time_criticality = excluded.time_criticality, risk_reduction = excluded.risk_reduction,
                            job_size = excluded.job_size, reach = excluded.reach, impact = excluded.impact,
                            confidence = excluded.confidence, effort = excluded.effort,
                            cost_of_delay = excluded.cost_of_delay, duration = excluded.duration,
                            version = e.version + 1, updated_at = excluded.updated_at
                        returning *""")
                .with("id", initiative.id)
                .with("portfolio", initiative.portfolioId)
                .with("businessValue", estimates.businessValue())
                .with("timeCriticality", estimates.timeCriticality())
                .with("riskReduction", estimates.riskReduction())
                .with("jobSize", estimates.jobSize())
                .with("reach", estimates.reach())
                .with("impact", estimates.impact())
                .with("confidence", estimates.confidence())
                .with("effort", estimates.effort())
                .with("costOfDelay", estimates.costOfDelay())
                .with("duration", estimates.duration())
                .one(EstimatesTable::view);
    }

    void delete(UUID initiativeId) {
        sql.query("delete from initiative_estimates where initiative_id = :id")
                .with("id", initiativeId)
                .update();
    }

    private static EstimatesView view(Row row) {
        return new EstimatesView(
                row.uuid("initiative_id"),
                row.decimal("business_value"),
                row.decimal("time_criticality"),
                row.decimal("risk_reduction"),
                row.decimal("job_size"),
                row.decimal("reach"),
                row.decimal("impact"),
                row.decimal("confidence"),
                row.decimal("effort"),
                row.decimal("cost_of_delay"),
                row.decimal("duration"),
                row.number("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
