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

    /** Takes over portfolio, end, estimates and pins of these initiatives, as they are now in this transaction, by the model in force. */
    public void place(Collection<UUID> initiatives) {
        if (initiatives.isEmpty()) {
            return;
        }
        sql.query(
                        """
                        insert into ranking as r (initiative_id, portfolio_id, done, model_id, kind, base, slope, terms, score, scored_at,
                                                  order_score, pin, order_pin, updated_at)
                        select i.id, i.portfolio_id, i.state = 'DONE', g.model_id, g.kind, b.base, s.slope, t.terms, p.score, n.now,
                               descending(p.score), k.position, pinned_order(k.position), n.now
                        from initiative i
                        join ranking_model g on g.id = i.portfolio_id
                        left join initiative_estimates e on e.initiative_id = i.id
                        left join backlog_pin k on k.initiative_id = i.id
                        cross join lateral (select priority_base(g, e, i.custom_fields)) as b(base)
                        cross join lateral (select priority_slope(g, b.base)) as s(slope)
                        cross join lateral (select priority_terms(g)) as t(terms)
                        cross join lateral (select priority(b.base, s.slope, g.kind, null, t.terms, null, null)) as p(score)
                        cross join (select instant()) as n(now)
                        where i.id = any (:ids)
                        order by i.id
                        for share of g
                        on conflict (initiative_id) do update
                        set portfolio_id = excluded.portfolio_id,
                            done = excluded.done,
                            model_id = excluded.model_id,
                            kind = excluded.kind,
                            base = excluded.base,
                            slope = excluded.slope,
                            terms = excluded.terms,
                            score = priority(excluded.base, excluded.slope, excluded.kind, r.alignment, excluded.terms, r.value, r.forecast),
                            scored_at = excluded.scored_at,
                            order_score = descending(
                                priority(excluded.base, excluded.slope, excluded.kind, r.alignment, excluded.terms, r.value, r.forecast)),
                            pin = excluded.pin,
                            order_pin = excluded.order_pin,
                            updated_at = excluded.updated_at
                        where (r.portfolio_id, r.done, r.model_id, r.kind, r.base, r.slope, r.pin) is distinct from
                              (excluded.portfolio_id, excluded.done, excluded.model_id, excluded.kind, excluded.base, excluded.slope,
                               excluded.pin)""")
                .with("ids", initiatives)
                .update();
    }

    /** Ranks the initiative by its score again. */
    public void unpin(UUID initiative) {
        sql.query(
                        """
                        update ranking set pin = null, order_pin = pinned_order(null), updated_at = instant()
                        where initiative_id = :id""")
                .with("id", initiative)
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
                                                  alignment_set, alignment_failures,
                                                  alignment_state_version, scored_at, order_alignment, updated_at)
                        select s."initiativeId", i.portfolio_id, s.value, s.reason, s."asOf",
                               s."criteriaSetId", s."mustPassFailures", s."stateVersion", n.now,
                               descending(s.value), n.now
                        from json_to_recordset(cast(:scores as json))
                             as s("initiativeId" uuid, value numeric, reason text, "asOf" timestamptz, "stateVersion" bigint,
                                  "criteriaSetId" uuid, "mustPassFailures" text[])
                        left join initiative i on i.id = s."initiativeId"
                        cross join (select instant()) as n(now)
                        order by s."initiativeId"
                        on conflict (initiative_id) do update
                        set alignment = excluded.alignment,
                            alignment_reason = excluded.alignment_reason,
                            alignment_at = excluded.alignment_at,
                            alignment_set = excluded.alignment_set,
                            alignment_failures = excluded.alignment_failures,
                            alignment_state_version = excluded.alignment_state_version,
                            score = priority(r.base, r.slope, r.kind, excluded.alignment, r.terms, r.value, r.forecast),
                            scored_at = excluded.scored_at,
                            order_score = descending(priority(r.base, r.slope, r.kind, excluded.alignment, r.terms, r.value, r.forecast)),
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
                            score = priority(r.base, r.slope, r.kind, r.alignment, r.terms, excluded.value, r.forecast),
                            scored_at = case when r.terms is null then r.scored_at else excluded.updated_at end,
                            order_score = descending(priority(r.base, r.slope, r.kind, r.alignment, r.terms, excluded.value, r.forecast)),
                            updated_at = excluded.updated_at
                        where r.value_state_version < excluded.value_state_version""")
                .with("values", json.text(values))
                .update();
    }

    /** Takes over what benefits are likely to bring, from our copies as they are now in this transaction. */
    void forecast(Collection<UUID> initiatives) {
        sql.query(
                        """
                        insert into ranking as r (initiative_id, portfolio_id, forecast, updated_at)
                        select z.id, i.portfolio_id, case when not z.deleted then z.adjusted end, (select instant())
                        from realisation z left join initiative i on i.id = z.id
                        where z.id = any (:ids) and (not z.deleted or exists (select from ranking where initiative_id = z.id))
                        order by z.id
                        on conflict (initiative_id) do update
                        set forecast = excluded.forecast,
                            score = priority(r.base, r.slope, r.kind, r.alignment, r.terms, r.value, excluded.forecast),
                            scored_at = case when r.terms is null then r.scored_at else excluded.updated_at end,
                            order_score = descending(priority(r.base, r.slope, r.kind, r.alignment, r.terms, r.value, excluded.forecast)),
                            updated_at = excluded.updated_at
                        where r.forecast is distinct from excluded.forecast""")
                .with("ids", initiatives)
                .update();
    }
}
