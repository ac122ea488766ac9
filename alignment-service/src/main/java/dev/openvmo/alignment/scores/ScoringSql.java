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
     * each one came from if it moved. The strategy in force in the initiative's portfolio, or in the nearest above it,
     * governs; those further up count by their declared shares. {@code union} (not all) and the path end a circle that
     * shuffled events may show for a moment.
     */
    static final String SCORE = Subjects.SQL + Contributed.SQL + Combined.SQL + Written.SQL;

    /**
     * What {@link #SCORE} would write if the versions {@code :entering} were in force and those {@code :leaving} were not:
     * the initiatives with their ranks, before and then, and the gates whose threshold they reach.
     */
    static final String SIMULATE =
            Subjects.SQL + JudgementSql.JUDGED + "," + Contributed.SQL + Combined.SQL + Compared.SQL;

    /** Where the subjects are, and what is above. */
    static final class Subjects {
        static final String SQL =
                """
                with recursive subject as materialized (
                    select i.id, i.portfolio_id from initiative i where i.id = any (:ids) and not i.deleted
                ), line (start_id, portfolio_id, path) as (
                    select distinct portfolio_id, portfolio_id, array[portfolio_id] from subject
                    union
                    select l.start_id, t.parent_id, l.path || t.parent_id
                    from line l join portfolio_tree t on t.id = l.portfolio_id
                    where t.parent_id is not null and t.parent_id <> all (l.path)
                ),""";
    }

    /** What differs from the scores as they are. */
    private static final class Compared {
        static final String SQL =
                """
                 outcome as (
                    select c.id, a.value as value_before, c.value, a.failures as failures_before, c.failures,
                        a.criteria_set_id as set_before, c.criteria_set_id as set,
                        case when a.value is not null then rank() over (order by a.value desc nulls last) end as rank_before,
                        case when c.value is not null then rank() over (order by c.value desc nulls last) end as rank
                    from computed c join alignment_score a on a.id = c.id
                ), gate (set, gate, minimum) as materialized (
                    select s.id, t.gate, t.minimum from criteria_set s
                    cross join jsonb_to_recordset(cast(s.document as jsonb) -> 'thresholds') as t (gate text, minimum numeric)
                    where s.id in (select set from outcome union select set_before from outcome)
                )
                select o.id, o.value_before, o.value, o.rank_before, o.rank, o.failures,
                    coalesce((select array_agg(g.gate order by g.gate) from gate g where g.set = o.set_before
                        and o.value_before >= g.minimum and cardinality(o.failures_before) = 0), '{}') as gates_before,
                    coalesce((select array_agg(g.gate order by g.gate) from gate g where g.set = o.set
                        and o.value >= g.minimum and cardinality(o.failures) = 0), '{}') as gates
                from outcome o order by o.rank, o.id""";
    }

    /** How well each subject serves the strategies in force, those further up by their shares. */
    private static final class Contributed {
        static final String SQL =
                """
                 in_force as (
                    select l.start_id as portfolio_id, s.id as strategy_id, s.share_below,
                        row_number() over (partition by l.start_id order by cardinality(l.path)) as place
                    from line l join strategy s on s.portfolio_id = l.portfolio_id
                        and (s.state = 'ACTIVE' and s.id <> all (:leaving) or s.id = any (:entering))
                ), counting as materialized (
                    select portfolio_id, strategy_id, place,
                        case when place > 1 then share_below
                            else greatest(1 - coalesce(sum(share_below) filter (where place > 1) over per, 0), 0) end as part,
                        greatest(coalesce(sum(share_below) filter (where place > 1) over per, 0), 1) as whole
                    from in_force where place = 1 or share_below > 0
                    window per as (partition by portfolio_id)
                ), effective as (
                    select o.id, o.strategy_id, t.weight * o.weight as weight,
                        sum(t.weight * o.weight) over (partition by o.strategy_id) as total
                    from objective o join theme t on t.id = o.theme_id
                    where o.strategy_id in (select strategy_id from counting)
                ), goal as materialized (
                    select c.portfolio_id, e.id, e.strategy_id,
                        quotient(e.weight * c.part, e.total * c.whole, 18) as weight
                    from effective e join counting c on c.strategy_id = e.strategy_id where e.total > 0
                ), strategies as materialized (
                    select portfolio_id, (array_agg(strategy_id order by place))[1] as strategy_id,
                        array_agg(strategy_id order by place) as strategy_ids,
                        array_agg(quotient(part, whole, 18) order by place) as strategy_shares
                    from counting group by portfolio_id
                ), part as (
                    select s.id, c.objective_id, c.strength, c.confidence, g.weight
                    from subject s
                    join contribution c on c.initiative_id = s.id
                    join goal g on g.id = c.objective_id and g.portfolio_id = s.portfolio_id
                ), brought as (
                    select id, sum(weight * strength) as brought,
                        sum(weight * strength * confidence) as sure,
                        array_agg(objective_id order by objective_id) as objective_ids,
                        array_agg(strength order by objective_id) as strengths,
                        array_agg(confidence order by objective_id) as confidences,
                        array_agg(weight order by objective_id) as weights,
                        cast(count(*) as integer) as sample_size
                    from part group by id
                ), weighing as materialized (
                    select distinct portfolio_id, strategy_id from goal
                ), aligned as materialized (
                    select s.id, s.portfolio_id, f.strategy_id, f.strategy_ids, f.strategy_shares,
                        rounded(100 * b.brought) as value, quotient(b.sure, b.brought, 9) as confidence,
                        case when f.strategy_id is null then 'NO_ACTIVE_STRATEGY'
                            when w.strategy_id is null then 'NO_WEIGHTS'
                            when b.id is null then 'NO_CONTRIBUTIONS' end as reason,
                        coalesce(b.objective_ids, '{}') as objective_ids, coalesce(b.strengths, '{}') as strengths,
                        coalesce(b.confidences, '{}') as confidences, coalesce(b.weights, '{}') as weights,
                        coalesce(b.sample_size, 0) as sample_size
                    from subject s
                    left join strategies f on f.portfolio_id = s.portfolio_id
                    left join weighing w on w.portfolio_id = f.portfolio_id and w.strategy_id = f.strategy_id
                    left join brought b on b.id = s.id and w.strategy_id is not null
                ),""";
    }

    /** Adds contributions to what is judged; where nothing is, contributions are all. */
    private static final class Combined {
        static final String SQL =
                """
                 judged as (
                    select k.*, j.value, j.confidence, j.missing, j.unaligned, j.unrated, j.points, j.failures
                    from aligned s join judgement k on k.id = s.id
                    cross join lateral (
                        select rounded(sum(c.share * p.points)) as value,
                            quotient(coalesce(sum(c.share * p.points * p.sureness), 0), sum(c.share * p.points), 9)
                                as confidence,
                            bool_or(p.points is null and c.share > 0) as missing,
                            bool_or(p.points is null and c.share > 0 and c.kind = 'CONTRIBUTION') as unaligned,
                            bool_or(p.points is null and c.share > 0 and c.kind = 'RATING') as unrated,
                            array_agg(p.points order by c.place) as points,
                            coalesce(array_agg(c.key order by c.place)
                                filter (where coalesce(c.value, p.points) < c.minimum), '{}') as failures
                        from unnest(k.criteria, k.kinds, k.criterion_shares, k.criterion_minimums, k.criterion_values,
                                k.criterion_agreements, k.criterion_points)
                            with ordinality as c (key, kind, share, minimum, value, agreement, points, place)
                        cross join lateral (
                            select case c.kind when 'CONTRIBUTION' then s.value else c.points end as points,
                                case c.kind when 'CONTRIBUTION' then s.confidence
                                    when 'METRIC' then 1 when 'FINANCIAL' then 1
                                    else c.agreement end as sureness) p) j
                ), computed as (
                    select s.id, s.portfolio_id, s.strategy_id, s.strategy_ids, s.strategy_shares,
                        case when j.id is null then s.value when not j.missing then j.value end as value,
                        case when j.id is null then s.confidence when not j.missing then j.confidence end as confidence,
                        case when j.id is null or j.unaligned then s.reason when j.unrated then 'NOT_ASSESSED'
                            when j.missing then 'NOT_MEASURED' end as reason,
                        s.objective_ids, s.strengths, s.confidences, s.weights,
                        s.sample_size + coalesce(j.assessments, 0) as sample_size,
                        j.criteria_set_id, coalesce(j.criteria_set_version, 'default-1') as criteria_set_version,
                        coalesce(j.criteria, '{}') as criteria, coalesce(j.criterion_shares, '{}') as criterion_shares,
                        coalesce(j.criterion_minimums, '{}') as criterion_minimums,
                        coalesce(j.criterion_values, '{}') as criterion_values,
                        coalesce(j.criterion_agreements, '{}') as criterion_agreements,
                        coalesce(j.criterion_counts, '{}') as criterion_counts,
                        coalesce(j.criterion_compared, '{}') as criterion_compared,
                        coalesce(j.criterion_measures, '{}') as criterion_measures,
                        coalesce(j.criterion_observed, '{}') as criterion_observed,
                        coalesce(j.points, '{}') as criterion_points, coalesce(j.failures, '{}') as failures
                    from aligned s left join judged j on j.id = s.id
                ),""";
    }

    /** What is another score than before, and why. */
    private static final class Written {
        static final String SQL =
                """
                 former as (
                    select id, portfolio_id, announced from alignment_score
                ), written as (
                    insert into alignment_score as a (id, portfolio_id, strategy_id, strategy_ids, strategy_shares, value,
                        confidence, reason, objective_ids, strengths, confidences, weights, sample_size, criteria_set_id,
                        criteria_set_version, criteria, criterion_shares, criterion_minimums, criterion_values,
                        criterion_agreements, criterion_counts, criterion_compared, criterion_measures, criterion_observed,
                        criterion_points, failures, why, announced, updated_at)
                    select id, portfolio_id, strategy_id, coalesce(strategy_ids, '{}'), coalesce(strategy_shares, '{}'),
                        value, confidence, reason, objective_ids, strengths, confidences, weights, sample_size,
                        criteria_set_id, criteria_set_version, criteria, criterion_shares, criterion_minimums,
                        criterion_values, criterion_agreements, criterion_counts, criterion_compared, criterion_measures,
                        criterion_observed, criterion_points, failures, array['INITIATIVE'], value is not null, (select instant())
                    from computed
                    on conflict (id) do update set
                        portfolio_id = excluded.portfolio_id, strategy_id = excluded.strategy_id,
                        strategy_ids = excluded.strategy_ids, strategy_shares = excluded.strategy_shares,
                        value = excluded.value, confidence = excluded.confidence, reason = excluded.reason,
                        objective_ids = excluded.objective_ids, strengths = excluded.strengths,
                        confidences = excluded.confidences, weights = excluded.weights,
                        sample_size = excluded.sample_size, criteria_set_id = excluded.criteria_set_id,
                        criteria_set_version = excluded.criteria_set_version, criteria = excluded.criteria,
                        criterion_shares = excluded.criterion_shares, criterion_minimums = excluded.criterion_minimums,
                        criterion_values = excluded.criterion_values, criterion_agreements = excluded.criterion_agreements,
                        criterion_counts = excluded.criterion_counts, criterion_compared = excluded.criterion_compared,
                        criterion_measures = excluded.criterion_measures,
                        criterion_observed = excluded.criterion_observed, criterion_points = excluded.criterion_points,
                        failures = excluded.failures, announced = a.announced or excluded.announced,
                        updated_at = excluded.updated_at,
                        why = array_remove(array[
                            case when a.portfolio_id <> excluded.portfolio_id then 'PORTFOLIO' end,
                            case when a.strategy_ids <> excluded.strategy_ids then 'STRATEGY' end,
                            case when a.criteria_set_id is distinct from excluded.criteria_set_id then 'CRITERIA_SET' end,
                            case when a.strategy_ids = excluded.strategy_ids
                                and (a.objective_ids <> excluded.objective_ids or a.strengths <> excluded.strengths
                                    or a.confidences <> excluded.confidences) then 'CONTRIBUTION' end,
                            case when a.strategy_ids = excluded.strategy_ids
                                and (a.reason is distinct from excluded.reason
                                        and 'NO_WEIGHTS' in (a.reason, excluded.reason)
                                    or a.strategy_shares <> excluded.strategy_shares
                                    or a.weights <> excluded.weights and exists (
                                        select from unnest(a.objective_ids, a.weights) as b (id, weight)
                                        join unnest(excluded.objective_ids, excluded.weights) as n (id, weight) using (id)
                                        where b.weight <> n.weight)) then 'OBJECTIVE_WEIGHT' end,
                            case when a.criteria_set_id = excluded.criteria_set_id
                                and (a.criterion_values, a.criterion_agreements, a.criterion_counts, a.criterion_compared)
                                    is distinct from (excluded.criterion_values, excluded.criterion_agreements,
                                        excluded.criterion_counts, excluded.criterion_compared)
                                then 'ASSESSMENT' end,
                            case when a.criteria_set_id = excluded.criteria_set_id
                                and (a.criterion_measures, a.criterion_observed) is distinct from
                                    (excluded.criterion_measures, excluded.criterion_observed)
                                then 'METRIC' end], null)
                    where (a.portfolio_id, a.strategy_ids, a.strategy_shares, a.value, a.confidence, a.reason,
                            a.objective_ids, a.strengths, a.confidences, a.weights, a.criteria_set_id, a.criterion_values,
                            a.criterion_agreements, a.criterion_counts, a.criterion_compared, a.criterion_measures,
                            a.criterion_observed, a.criterion_points)
                        is distinct from (excluded.portfolio_id, excluded.strategy_ids, excluded.strategy_shares,
                            excluded.value, excluded.confidence, excluded.reason, excluded.objective_ids, excluded.strengths,
                            excluded.confidences, excluded.weights, excluded.criteria_set_id, excluded.criterion_values,
                            excluded.criterion_agreements, excluded.criterion_counts, excluded.criterion_compared,
                            excluded.criterion_measures, excluded.criterion_observed, excluded.criterion_points)
                    returning id, portfolio_id, announced
                )
                select w.id, case when f.announced and f.portfolio_id <> w.portfolio_id then f.portfolio_id end as moved_from
                from written w left join former f on f.id = w.id
                where w.announced""";
    }
}
