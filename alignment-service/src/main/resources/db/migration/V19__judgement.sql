-- What is known of an initiative by the criteria of the set in force, all but contributions: one element per criterion, by
-- key. It is computed from assessments and metrics when one of them or the set changes, so that a new weight of an objective
-- reads one row of it instead of every rating.
create table judgement (
    id uuid not null constraint pk_judgement primary key,
    criteria_set_id uuid not null,
    criteria_set_version text not null,
    criteria text[] not null,
    kinds text[] not null,
    criterion_shares numeric[] not null,
    criterion_minimums numeric[] not null,
    criterion_values numeric[] not null,
    criterion_agreements numeric[] not null,
    criterion_counts integer[] not null,
    criterion_compared numeric[] not null,
    criterion_measures numeric[] not null,
    criterion_observed timestamptz[] not null,
    criterion_points numeric[] not null,
    assessments integer not null
);

-- What was scored by a criteria set was judged so. Points of contributions are added with the score.
insert into judgement
select s.id, s.criteria_set_id, s.criteria_set_version, s.criteria, k.kinds, s.criterion_shares, s.criterion_minimums,
    s.criterion_values, s.criterion_agreements, s.criterion_counts, s.criterion_compared, s.criterion_measures,
    s.criterion_observed, s.criterion_points, (select coalesce(sum(n), 0) from unnest(s.criterion_counts) n)
from alignment_score s
join criteria_set c on c.id = s.criteria_set_id
cross join lateral (
    select array_agg(d.kind order by d.key collate "C") as kinds
    from jsonb_to_recordset(cast(c.document as jsonb) -> 'criteria') as d (key text, kind text)) k;
select mark('judgement', id) from initiative where not deleted;
