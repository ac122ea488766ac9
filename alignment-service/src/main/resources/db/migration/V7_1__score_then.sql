-- A period belongs to whoever may read where the initiative's portfolio hung then.
create or replace view alignment_score_period with (security_invoker = true) as
with period as (
    select id as initiative_id, portfolio_id, strategy_id, value, confidence, reason, sample_size, why, updated_at as began,
        null::timestamptz as ended
    from public.alignment_score
    union all
    select id, portfolio_id, strategy_id, value, confidence, reason, sample_size, why, updated_at, valid_to
    from public.alignment_score_history
    where was_readable(portfolio_id, updated_at, valid_to)
)
select md5(initiative_id::text || began::text)::uuid as id, initiative_id, portfolio_id, strategy_id, value, confidence,
    reason, sample_size, why, began, case when ended <= (select instant()) then ended end as ended
from period
where began <= (select instant());
