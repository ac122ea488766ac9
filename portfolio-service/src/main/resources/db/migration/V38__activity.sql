-- Who made and changed a business case is kept from now on, and what was done with it, with decisions and with impediments is
-- listed with the rest.
alter table business_case add column created_by text;
select make_temporal('business_case');
alter table business_case alter column created_by set default actor();
alter table business_case_history add column ended_by text default actor();

-- The moment asked for, or never. Unlike instant() it is stable: what is asked of one initiative reaches the tables' indexes.
create function as_of_moment() returns timestamptz language sql stable
    return coalesce(cast(nullif(current_setting('openvmo.as_of', true), '') as timestamptz), 'infinity');

create or replace view initiative_activity with (security_invoker = true) as
with period as not materialized (
    select 'INITIATIVE' as subject, id as subject_id, id as initiative_id, portfolio_id, updated_at as began,
        null::timestamptz as ended, created_by, null as ended_by, to_jsonb(t) as said
    from public.initiative t
    union all
    select 'INITIATIVE', id, id, portfolio_id, updated_at, valid_to, created_by, ended_by, to_jsonb(t)
    from public.initiative_history t where was_readable(portfolio_id, updated_at, valid_to)
    union all
    select 'ESTIMATES' as subject, initiative_id as subject_id, initiative_id as initiative_id, portfolio_id, updated_at as began,
        null::timestamptz as ended, created_by, null as ended_by, to_jsonb(t) as said
    from public.initiative_estimates t
    union all
    select 'ESTIMATES', initiative_id, initiative_id, portfolio_id, updated_at, valid_to, created_by, ended_by, to_jsonb(t)
    from public.initiative_estimates_history t where was_readable(portfolio_id, updated_at, valid_to)
    union all
    select 'STAKEHOLDER' as subject, id as subject_id, initiative_id as initiative_id, portfolio_id, updated_at as began,
        null::timestamptz as ended, created_by, null as ended_by, to_jsonb(t) as said
    from public.stakeholder t
    union all
    select 'STAKEHOLDER', id, initiative_id, portfolio_id, updated_at, valid_to, created_by, ended_by, to_jsonb(t)
    from public.stakeholder_history t where was_readable(portfolio_id, updated_at, valid_to)
    union all
    select 'MILESTONE' as subject, id as subject_id, initiative_id as initiative_id, portfolio_id, updated_at as began,
        null::timestamptz as ended, created_by, null as ended_by, to_jsonb(t) as said
    from public.milestone t
    union all
    select 'MILESTONE', id, initiative_id, portfolio_id, updated_at, valid_to, created_by, ended_by, to_jsonb(t)
    from public.milestone_history t where was_readable(portfolio_id, updated_at, valid_to)
    union all
    select 'COMMENT' as subject, id as subject_id, initiative_id as initiative_id, portfolio_id, updated_at as began,
        null::timestamptz as ended, created_by, null as ended_by, to_jsonb(t) as said
    from public.comment t
    union all
    select 'COMMENT', id, initiative_id, portfolio_id, updated_at, valid_to, created_by, ended_by, to_jsonb(t)
    from public.comment_history t where was_readable(portfolio_id, updated_at, valid_to)
    union all
    select 'BUSINESS_CASE' as subject, id as subject_id, id as initiative_id, portfolio_id, updated_at as began,
        null::timestamptz as ended, created_by, null as ended_by, (to_jsonb(t) - 'document') || document::jsonb as said
    from public.business_case t
    union all
    select 'BUSINESS_CASE', id, id, portfolio_id, updated_at, valid_to, created_by, ended_by,
        (to_jsonb(t) - 'document') || document::jsonb
    from public.business_case_history t where was_readable(portfolio_id, updated_at, valid_to)
    union all
    select 'DECISION' as subject, id as subject_id, initiative_id as initiative_id, portfolio_id, updated_at as began,
        null::timestamptz as ended, created_by, null as ended_by,
        (to_jsonb(t) - array['options_json', 'votes_json', 'conditions_json', 'delegation_json'])
            || jsonb_build_object('options', options_json::jsonb, 'votes', votes_json::jsonb,
                'conditions', conditions_json::jsonb, 'delegation', delegation_json::jsonb) as said
    from public.decision t
    union all
    select 'DECISION', id, initiative_id, portfolio_id, updated_at, valid_to, created_by, ended_by,
        (to_jsonb(t) - array['options_json', 'votes_json', 'conditions_json', 'delegation_json'])
            || jsonb_build_object('options', options_json::jsonb, 'votes', votes_json::jsonb,
                'conditions', conditions_json::jsonb, 'delegation', delegation_json::jsonb) as said
    from public.decision_history t where was_readable(portfolio_id, updated_at, valid_to)
    union all
    select 'IMPEDIMENT' as subject, id as subject_id, initiative_id as initiative_id, portfolio_id, updated_at as began,
        null::timestamptz as ended, created_by, null as ended_by, to_jsonb(t) as said
    from public.impediment t
    union all
    select 'IMPEDIMENT', id, initiative_id, portfolio_id, updated_at, valid_to, created_by, ended_by, to_jsonb(t) as said
    from public.impediment_history t where was_readable(portfolio_id, updated_at, valid_to)
), seen as not materialized (
    select *, lag(said) over w as before, lag(ended) over w as before_ended, lag(ended_by) over w as changed_by,
        lead(began) over w as next
    from period
    where began <= as_of_moment()
    window w as (partition by initiative_id, subject, subject_id order by began)
), event as not materialized (
    select subject, subject_id, initiative_id, began as happened_at,
        case when before_ended = began then 'CHANGED' else 'CREATED' end as what,
        case when before_ended = began then changed_by else created_by end as done_by,
        case when before_ended = began then before else '{}' end as before, said
    from seen
    union all
    select subject, subject_id, initiative_id, ended, 'DELETED', ended_by, said, '{}'
    from seen
    where ended <= as_of_moment() and next is distinct from ended
)
select md5(concat_ws(' ', subject, subject_id, happened_at, what))::uuid as id, e.subject, e.subject_id, e.initiative_id,
    e.happened_at, e.what, e.done_by, c.changes
from event e
cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('field', field, 'from', e.before ->> field, 'to', e.said ->> field)
        order by field), '[]')::text as changes
    from jsonb_object_keys(e.before || e.said) field
    where e.before ->> field is distinct from e.said ->> field
      and field not in ('id', 'initiative_id', 'version', 'created_at', 'updated_at', 'valid_to', 'created_by', 'ended_by',
          'state_entered_at')
) c
where e.what <> 'CHANGED' or c.changes <> '[]';
