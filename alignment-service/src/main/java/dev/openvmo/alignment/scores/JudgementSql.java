package dev.openvmo.alignment.scores;

/** The statement of {@link Judging}. */
final class JudgementSql {
    private JudgementSql() {}

    /** What is known of each subject by the criteria of the nearest set in force: one element per criterion, by key. */
    static final String JUDGED =
            """
             selecting as (
                select distinct on (l.start_id) l.start_id as portfolio_id, s.id, s.lineage_id, s.number, s.document
                from line l join criteria_set s on s.portfolio_id = l.portfolio_id
                    and (s.state = 'ACTIVE' and s.id <> all (:leaving) or s.id = any (:entering))
                order by l.start_id, cardinality(l.path)
            ), criterion as materialized (
                select s.portfolio_id, s.id as criteria_set_id, s.lineage_id, s.number, c.key, c.kind, c.minimum,
                    c.metric, c.basis, c."valueFunction" as value_function,
                    quotient(c.weight, sum(c.weight) over (partition by s.portfolio_id), 18) as share,
                    scale.lowest, scale.highest
                from selecting s
                cross join jsonb_to_recordset(cast(s.document as jsonb) -> 'criteria')
                    as c (key text, kind text, weight numeric, minimum numeric, scale jsonb, metric text,
                        "valueFunction" jsonb, basis text)
                cross join lateral (
                    select coalesce(min(a.value), 0) as lowest, coalesce(max(a.value), 100) as highest
                    from jsonb_to_recordset(c.scale) as a (value numeric)) scale
            ), rating as materialized ( -- by initiative, or it is looked up for each criterion
                select s.id, s.portfolio_id, a.lineage_id, a.criterion, a.rating, a.assessor
                from subject s join assessment a on a.initiative_id = s.id
                where a.lineage_id in (select lineage_id from criterion)
            ), consensus as materialized (
                select a.id, c.key, quotient(sum(a.rating), count(*), 9) as value,
                    quotient(c.highest - c.lowest - max(a.rating) + min(a.rating), c.highest - c.lowest, 9) as agreement,
                    cast(count(*) as integer) as assessors,
                    max(a.rating) filter (where a.assessor = 'comparison') as compared
                from rating a
                join criterion c on c.portfolio_id = a.portfolio_id and c.lineage_id = a.lineage_id and c.key = a.criterion
                    and c.kind = 'RATING' and a.rating between c.lowest and c.highest
                group by a.id, c.key, c.lowest, c.highest
            ), stretch as materialized (
                select c.portfolio_id, c.key, c.metric, c.basis, row_number() over along as place, p.value, p.points,
                    lead(p.value) over along as next_value, lead(p.points) over along as next_points
                from criterion c
                cross join jsonb_to_recordset(c.value_function) as p (value numeric, points numeric)
                where c.kind in ('METRIC', 'FINANCIAL')
                window along as (partition by c.portfolio_id, c.key order by p.value)
            ), reading as materialized (
                select s.id, p.key, m.value, m.observed_at,
                    case when p.next_value is null then rounded(p.points)
                        else quotient(p.points * (p.next_value - greatest(m.value, p.value))
                            + p.next_points * (greatest(m.value, p.value) - p.value), p.next_value - p.value, 9)
                        end as points
                from subject s
                join stretch p on p.portfolio_id = s.portfolio_id
                join lateral (
                    select value, observed_at from metric_status
                    where metric = p.metric and subject_id = s.id and subject_type = 'INITIATIVE' and not deleted
                    union all
                    select benefit_cost_ratio, approved_at from business_case
                    where id = s.id and p.metric is null and p.basis is distinct from 'REALISED_VALUE' and not deleted
                    union all
                    select value, last_observed_at from realised_value
                    where id = s.id and p.basis = 'REALISED_VALUE' and value is not null and not deleted) m
                    on (m.value >= p.value or p.place = 1) and (m.value < p.next_value or p.next_value is null)
            ), measured as materialized (
                select s.id, c.criteria_set_id, c.number, c.key, c.kind, c.share, c.minimum,
                    r.value, r.agreement, r.compared, coalesce(r.assessors, 0) as assessors,
                    m.value as measure, m.observed_at,
                    case c.kind when 'METRIC' then m.points when 'FINANCIAL' then m.points
                        when 'RATING' then quotient(100 * (r.value - c.lowest), c.highest - c.lowest, 9) end as points
                from subject s
                join criterion c on c.portfolio_id = s.portfolio_id
                left join consensus r on r.id = s.id and r.key = c.key
                left join reading m on m.id = s.id and m.key = c.key
            ), judgement as (
                select id, criteria_set_id, cast(number as text) as criteria_set_version,
                    array_agg(key order by key collate "C") as criteria,
                    array_agg(kind order by key collate "C") as kinds,
                    array_agg(share order by key collate "C") as criterion_shares,
                    array_agg(minimum order by key collate "C") as criterion_minimums,
                    array_agg(value order by key collate "C") as criterion_values,
                    array_agg(agreement order by key collate "C") as criterion_agreements,
                    array_agg(assessors order by key collate "C") as criterion_counts,
                    array_agg(compared order by key collate "C") as criterion_compared,
                    array_agg(measure order by key collate "C") as criterion_measures,
                    array_agg(observed_at order by key collate "C") as criterion_observed,
                    array_agg(points order by key collate "C") as criterion_points,
                    cast(sum(assessors) + count(measure) as integer) as assessments
                from measured group by id, criteria_set_id, number
            )""";

    /** Keeps what is judged differently than before, and forgets what is judged no more. */
    private static final String KEPT =
            """
            , forgotten as (
                delete from public.judgement k where k.id = any (:ids) and k.id not in (select id from judgement)
            )
            insert into public.judgement as k
            select * from judgement
            on conflict (id) do update set
                criteria_set_id = excluded.criteria_set_id, criteria_set_version = excluded.criteria_set_version,
                criteria = excluded.criteria, kinds = excluded.kinds, criterion_shares = excluded.criterion_shares,
                criterion_minimums = excluded.criterion_minimums, criterion_values = excluded.criterion_values,
                criterion_agreements = excluded.criterion_agreements, criterion_counts = excluded.criterion_counts,
                criterion_compared = excluded.criterion_compared, criterion_measures = excluded.criterion_measures,
                criterion_observed = excluded.criterion_observed, criterion_points = excluded.criterion_points,
                assessments = excluded.assessments
            where k is distinct from excluded""";

    /**
     * Judges the given initiatives by the nearest criteria set in force, of all but contributions, which {@link ScoringSql#SCORE} adds:
     * so a new weight of an objective reads no rating. Where no set is in force, nothing is judged.
     */
    static final String JUDGE = ScoringSql.Subjects.SQL + JUDGED + KEPT;
}
