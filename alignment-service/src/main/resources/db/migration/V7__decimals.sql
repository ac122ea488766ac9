-- Weights, strengths and scores are decimals. A double's shortest text is what was sent; what was computed is rounded as it
-- is computed now. Every score is computed anew.
drop view alignment_score_period;
drop view as_of.theme, as_of.objective, as_of.contribution, as_of.alignment_score;
drop index ix_alignment_score_value;
drop function rounded(double precision);

alter table theme drop constraint ck_theme_weight;
alter table objective drop constraint ck_objective_weight;
alter table contribution drop constraint ck_contribution_strength, drop constraint ck_contribution_confidence;
alter table alignment_score drop constraint ck_alignment_score_bounds;

create function decimals(doubles double precision[]) returns numeric[] language sql immutable
    return array(select d::text::numeric from unnest(doubles) with ordinality as u (d, n) order by n);

do $$
declare
    twin text;
begin
    foreach twin in array array['', '_history'] loop
        execute format('alter table theme%1$s alter weight type numeric using weight::text::numeric', twin);
        execute format('alter table objective%1$s alter weight type numeric using weight::text::numeric', twin);
        execute format('alter table contribution%1$s
            alter strength type numeric using strength::text::numeric,
            alter confidence type numeric using confidence::text::numeric', twin);
        execute format('alter table alignment_score%1$s
            alter value type numeric using rounded(value::text::numeric),
            alter confidence type numeric using rounded(confidence::text::numeric),
            alter strengths type numeric[] using decimals(strengths),
            alter confidences type numeric[] using decimals(confidences),
            alter weights type numeric[] using decimals(weights)', twin);
    end loop;
end $$;
drop function decimals(double precision[]);
alter table theme add constraint ck_theme_weight check (weight >= 0);
alter table objective add constraint ck_objective_weight check (weight >= 0);
alter table contribution
    add constraint ck_contribution_strength check (strength between 0 and 1),
    add constraint ck_contribution_confidence check (confidence between 0 and 1);
alter table alignment_score add constraint ck_alignment_score_bounds check (value between 0 and 100);

select make_temporal('theme');
select make_temporal('objective');
select make_temporal('contribution');
select make_temporal('alignment_score');

create view alignment_score_period with (security_invoker = true) as
with period as (
    select id as initiative_id, portfolio_id, strategy_id, value, confidence, reason, sample_size, why, updated_at as began,
        null::timestamptz as ended
    from public.alignment_score
    union all
    select id, portfolio_id, strategy_id, value, confidence, reason, sample_size, why, updated_at, valid_to
    from public.alignment_score_history
)
select md5(initiative_id::text || began::text)::uuid as id, initiative_id, portfolio_id, strategy_id, value, confidence,
    reason, sample_size, why, began, case when ended <= (select instant()) then ended end as ended
from period
where began <= (select instant());

select mark('score', id) from initiative where not deleted;
