package dev.openvmo.alignment.robustness;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Reads the scores that are ranked: those of open initiatives made by the rules that most of them are made by, which is a
 * criteria set or, where contributions are all that counts, the strategy that governs. By a criteria set its criteria are in
 * the place of objectives, points in that of strengths, and how far assessors agree in that of confidences.
 */
@ApplicationScoped
class RankedScores {
    private static final String RANKED =
            """
            with scored as (
                select s.*, i.title, coalesce(s.criteria_set_id, s.strategy_id) as rules
                from alignment_score s join initiative i on i.id = s.id
                where s.portfolio_id in (select subtree(array[:portfolio]::uuid[])) and s.value is not null
                    and not i.deleted and i.state is distinct from 'DONE'
            ), ruling as (
                select rules from scored group by rules order by count(*) desc, rules limit 1
            ), ranked as (
                select s.* from scored s join ruling using (rules) order by s.value desc, s.id limit :most
            ), judged as (
                select r.id, array_agg(coalesce(c.points, 0) * 0.01 order by c.place) as strengths,
                    array_agg(case when c.measure is not null then 1 when c.ratings > 0 then c.agreement
                        else open.confidence end order by c.place) as confidences
                from ranked r
                cross join lateral unnest(r.criterion_points, r.criterion_measures, r.criterion_counts, r.criterion_agreements)
                    with ordinality as c (points, measure, ratings, agreement, place)
                cross join lateral (
                    select 1 - coalesce(sum(weight * (1 - confidence)), 0) as confidence
                    from unnest(r.weights, r.confidences) as w (weight, confidence)) open
                group by r.id
            )
            select r.id, r.title, r.value, r.criteria_set_id, r.strategy_id, c.scored,
                case when j.id is null then cast(r.objective_ids as text[]) else r.criteria end as keys,
                case when j.id is null then r.weights else r.criterion_shares end as weights,
                coalesce(j.strengths, r.strengths) as strengths, coalesce(j.confidences, r.confidences) as confidences
            from (select count(*) as scored from scored) c
            left join (ranked r left join judged j using (id)) on true
            order by r.value desc, r.id""";

    private final Sql sql;

    RankedScores(Sql sql) {
        this.sql = sql;
    }

    Ranking beneath(UUID portfolioId) {
        record Read(UUID strategyId, UUID criteriaSetId, long scored, Ranking.Scored row) {}
        var read = sql.query(RANKED)
                .with("portfolio", portfolioId)
                .with("most", RankAcceptability.OPTIONS)
                .list(row -> new Read(
                        row.uuid("strategy_id"),
                        row.uuid("criteria_set_id"),
                        row.number("scored"),
                        new Ranking.Scored(
                                row.uuid("id"),
                                row.text("title"),
                                row.decimal("value"),
                                row.strings("keys"),
                                row.decimals("strengths"),
                                row.decimals("confidences"),
                                row.decimals("weights"))));
        // one row without a score where none is ranked
        var ranked = read.stream().filter(row -> row.row.initiativeId() != null).toList();
        return Ranking.of(
                read.get(0).strategyId,
                read.get(0).criteriaSetId,
                ranked.stream().map(Read::row).toList(),
                read.get(0).scored - ranked.size());
    }
}
