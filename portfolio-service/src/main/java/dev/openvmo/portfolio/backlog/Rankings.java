package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the order of the backlog, set-based, in the transaction of whatever changed it. Each statement leaves what it does
 * not know to the row it finds locked, so that estimates and alignment arriving together both count.
 */
@ApplicationScoped
public class Rankings {
    private final Sql sql;
    private final JsonText json;

    Rankings(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    /** Takes over portfolio, end and estimates of these initiatives, as they are now in this transaction. */
    public void place(Collection<UUID> initiatives) {
        sql.query(
                        """
                        insert into ranking as r (initiative_id, portfolio_id, done, wsjf, score, scored_at, order_score, updated_at)
                        select i.id, i.portfolio_id, i.state = 'DONE', w.wsjf, w.wsjf, n.now, descending(w.wsjf), n.now
                        from initiative i
                        left join initiative_estimates e on e.initiative_id = i.id
                        cross join lateral (select wsjf(e.business_value, e.time_criticality, e.risk_reduction, e.job_size)) as w(wsjf)
                        cross join (select instant()) as n(now)
                        where i.id = any (:ids)
                        order by i.id
                        on conflict (initiative_id) do update
                        set portfolio_id = excluded.portfolio_id,
                            done = excluded.done,
                            wsjf = excluded.wsjf,
                            score = aligned_wsjf(excluded.wsjf, r.alignment),
                            scored_at = excluded.scored_at,
                            order_score = descending(aligned_wsjf(excluded.wsjf, r.alignment)),
                            updated_at = excluded.updated_at
                        where (r.portfolio_id, r.done, r.wsjf) is distinct from (excluded.portfolio_id, excluded.done, excluded.wsjf)""")
                .with("ids", initiatives)
                .update();
    }

    /** Takes the initiative out of the backlog. */
    public void remove(UUID initiative) {
        sql.query("delete from ranking where initiative_id = :id")
                .with("id", initiative)
                .update();
    }

    void align(List<AlignmentScore> scores) {
        sql.query(
                        """
                        insert into ranking as r (initiative_id, portfolio_id, alignment, alignment_reason, alignment_at,
                                                  alignment_state_version, scored_at, order_alignment, updated_at)
                        select s."initiativeId", i.portfolio_id, s.value, s.reason, s."asOf", s."stateVersion", n.now,
                               descending(s.value), n.now
                        from json_to_recordset(cast(:scores as json))
                             as s("initiativeId" uuid, value numeric, reason text, "asOf" timestamptz, "stateVersion" bigint)
                        left join initiative i on i.id = s."initiativeId"
                        cross join (select instant()) as n(now)
                        order by s."initiativeId"
                        on conflict (initiative_id) do update
                        set alignment = excluded.alignment,
                            alignment_reason = excluded.alignment_reason,
                            alignment_at = excluded.alignment_at,
                            alignment_state_version = excluded.alignment_state_version,
                            score = aligned_wsjf(r.wsjf, excluded.alignment),
                            scored_at = excluded.scored_at,
                            order_score = descending(aligned_wsjf(r.wsjf, excluded.alignment)),
                            order_alignment = excluded.order_alignment,
                            updated_at = excluded.updated_at
                        where r.alignment_state_version < excluded.alignment_state_version""")
                .with("scores", json.text(scores))
                .update();
    }

    void value(List<RealisedValue> values) {
        sql.query(
                        """
                        insert into ranking as r (initiative_id, portfolio_id, value, value_unit, value_reason,
                                                  value_sample_size, value_at, value_state_version, updated_at)
                        select v."initiativeId", i.portfolio_id, v.value, v.unit, v.reason, v."sampleSize", v."asOf",
                               v."stateVersion", (select instant())
                        from json_to_recordset(cast(:values as json))
                             as v("initiativeId" uuid, value numeric, unit text, reason text, "sampleSize" bigint,
                                  "asOf" timestamptz, "stateVersion" bigint)
                        left join initiative i on i.id = v."initiativeId"
                        order by v."initiativeId"
                        on conflict (initiative_id) do update
                        set value = excluded.value,
                            value_unit = excluded.value_unit,
                            value_reason = excluded.value_reason,
                            value_sample_size = excluded.value_sample_size,
                            value_at = excluded.value_at,
                            value_state_version = excluded.value_state_version,
                            updated_at = excluded.updated_at
                        where r.value_state_version < excluded.value_state_version""")
                .with("values", json.text(values))
                .update();
    }
}
