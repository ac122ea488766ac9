package dev.openvmo.alignment.scores;

/** The statements of {@link Scoring}. Arrays run in order of objective, so that they can be compared. */
final class ScoringSql {
    private ScoringSql() {}

    /** Forgets the scores of initiatives that are gone and answers those that were announced. */
    static final String FORGET =
            """
            with gone as (
                delete from alignment_score s using initiative i
                where s.id = any (:ids) and i.id = s.id and i.deleted
                returning s.id, s.portfolio_id, s.announced
            )
            select id, portfolio_id from gone where announced""";

    /**
     * Scores the given initiatives and answers those to announce (with a value now or ever before), and the portfolio
     * each one came from if it moved. The strategy is the one in force in the initiative's portfolio or in the nearest
     * above it; {@code union} (not all) and the path end a circle that shuffled events may show for a moment.
     */
    static final String SCORE =
            """
            with recursive subject as materialized (
                select i.id, i.portfolio_id from initiative i where i.id = any (:ids) and not i.deleted
            ), line (start_id, portfolio_id, path) as (
                select distinct portfolio_id, portfolio_id, array[portfolio_id] from subject
                union
                select l.start_id, t.parent_id, l.path || t.parent_id
                from line l join portfolio_tree t on t.id = l.portfolio_id
                where t.parent_id is not null and t.parent_id <> all (l.path)
            ), in_force as materialized (
                select distinct on (l.start_id) l.start_id as portfolio_id, s.id as strategy_id
                from line l join strategy s on s.portfolio_id = l.portfolio_id and s.state = 'ACTIVE'
                order by l.start_id, cardinality(l.path)
            ), effective as (
                select o.id, o.strategy_id, t.weight * o.weight as weight,
                    sum(t.weight * o.weight) over (partition by o.strategy_id) as total
                from objective o join theme t on t.id = o.theme_id
                where o.strategy_id in (select strategy_id from in_force)
            ), goal as materialized (
                select id, strategy_id, quotient(weight, total, 18) as weight from effective where total > 0
            ), part as (
                select s.id, c.objective_id, c.strength, c.confidence, g.weight
                from subject s
                join in_force f on f.portfolio_id = s.portfolio_id
                join contribution c on c.initiative_id = s.id
                join goal g on g.id = c.objective_id and g.strategy_id = f.strategy_id
            ), brought as (
                select id, sum(weight * strength) as brought,
                    sum(weight * strength * confidence) as sure,
                    array_agg(objective_id order by objective_id) as objective_ids,
                    array_agg(strength order by objective_id) as strengths,
                    array_agg(confidence order by objective_id) as confidences,
                    array_agg(weight order by objective_id) as weights,
                    cast(count(*) as integer) as sample_size
                from part group by id
            ), computed as (
                select s.id, s.portfolio_id, f.strategy_id, rounded(100 * b.brought) as value,
                    quotient(b.sure, b.brought, 9) as confidence,
                    case when f.strategy_id is null then 'NO_ACTIVE_STRATEGY'
                        when not exists (select from goal g where g.strategy_id = f.strategy_id) then 'NO_WEIGHTS'
                        when b.id is null then 'NO_CONTRIBUTIONS' end as reason,
                    coalesce(b.objective_ids, '{}') as objective_ids, coalesce(b.strengths, '{}') as strengths,
                    coalesce(b.confidences, '{}') as confidences, coalesce(b.weights, '{}') as weights,
                    coalesce(b.sample_size, 0) as sample_size
                from subject s
                left join in_force f on f.portfolio_id = s.portfolio_id
                left join brought b on b.id = s.id
            ), former as (
                select id, portfolio_id, announced from alignment_score where id = any (:ids)
            ), written as (
                insert into alignment_score as a (id, portfolio_id, strategy_id, value, confidence, reason, objective_ids,
                    strengths, confidences, weights, sample_size, why, announced, updated_at)
                select id, portfolio_id, strategy_id, value, confidence, reason, objective_ids,
                    strengths, confidences, weights, sample_size, array['INITIATIVE'], value is not null, (select instant())
                from computed
                on conflict (id) do update set
                    portfolio_id = excluded.portfolio_id, strategy_id = excluded.strategy_id, value = excluded.value,
                    confidence = excluded.confidence, reason = excluded.reason, objective_ids = excluded.objective_ids,
                    strengths = excluded.strengths, confidences = excluded.confidences, weights = excluded.weights,
                    sample_size = excluded.sample_size, announced = a.announced or excluded.announced,
                    updated_at = excluded.updated_at,
                    why = array_remove(array[
                        case when a.portfolio_id <> excluded.portfolio_id then 'PORTFOLIO' end,
                        case when a.strategy_id is distinct from excluded.strategy_id then 'STRATEGY' end,
                        case when a.strategy_id = excluded.strategy_id
                            and (a.objective_ids <> excluded.objective_ids or a.strengths <> excluded.strengths
                                or a.confidences <> excluded.confidences) then 'CONTRIBUTION' end,
                        case when a.strategy_id = excluded.strategy_id
                            and (a.reason is distinct from excluded.reason and 'NO_WEIGHTS' in (a.reason, excluded.reason)
                                or a.weights <> excluded.weights and exists (
                                    select from unnest(a.objective_ids, a.weights) as b (id, weight)
                                    join unnest(excluded.objective_ids, excluded.weights) as n (id, weight) using (id)
                                    where b.weight <> n.weight)) then 'OBJECTIVE_WEIGHT' end], null)
                where (a.portfolio_id, a.strategy_id, a.value, a.confidence, a.reason, a.objective_ids, a.strengths,
                        a.confidences, a.weights)
                    is distinct from (excluded.portfolio_id, excluded.strategy_id, excluded.value, excluded.confidence,
                        excluded.reason, excluded.objective_ids, excluded.strengths, excluded.confidences, excluded.weights)
                returning id, portfolio_id, announced
            )
            select w.id, case when f.announced and f.portfolio_id <> w.portfolio_id then f.portfolio_id end as moved_from
            from written w left join former f on f.id = w.id
            where w.announced""";
}
