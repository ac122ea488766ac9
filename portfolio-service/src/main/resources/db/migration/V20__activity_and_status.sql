-- Who made a row, and who ended a period of it: both are written by the database, whichever way the row is.
alter table initiative add column created_by text;
select make_temporal('initiative');
alter table initiative alter column created_by set default actor();
alter table initiative_history add column ended_by text default actor();
alter table initiative_estimates add column created_by text;
select make_temporal('initiative_estimates');
alter table initiative_estimates alter column created_by set default actor();
alter table initiative_estimates_history add column ended_by text default actor();
alter table stakeholder add column created_by text;
select make_temporal('stakeholder');
alter table stakeholder alter column created_by set default actor();
alter table stakeholder_history add column ended_by text default actor();
alter table milestone add column created_by text;
select make_temporal('milestone');
alter table milestone alter column created_by set default actor();
alter table milestone_history add column ended_by text default actor();
alter table comment add column created_by text;
select make_temporal('comment');
alter table comment alter column created_by set default actor();
alter table comment_history add column ended_by text default actor();
create index ix_stakeholder_history_initiative on stakeholder_history (initiative_id);
create index ix_milestone_history_initiative on milestone_history (initiative_id);
create index ix_comment_history_initiative on comment_history (initiative_id);

-- What was done with an initiative and what hangs on it: each beginning, change and end of a row. What was before it moved
-- belongs to whoever may read where it was.
create view initiative_activity with (security_invoker = true) as
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
), seen as not materialized (
    select *, lag(said) over w as before, lag(ended) over w as before_ended, lag(ended_by) over w as changed_by,
        lead(began) over w as next
    from period
    where began <= (select instant())
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
    where ended <= (select instant()) and next is distinct from ended
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

-- How far initiatives are, and what came of them: two answers. The names are looked up when it is called, so that it tells
-- of an earlier moment, too.
create function initiative_status() returns table (
    id uuid, portfolio_id uuid, value_stream_id uuid, title text, delivery_status text, value_status text,
    completed_without_value boolean, value numeric, value_unit text, value_reason text, value_sample_size bigint,
    value_at timestamptz
) language sql stable as $$
    select s.id, s.portfolio_id, s.value_stream_id, s.title, s.delivery_status, s.value_status,
        s.delivery_status = 'COMPLETED' and s.value_status <> 'REALISED', s.value, s.value_unit, s.value_reason,
        s.value_sample_size, s.value_at
    from (
        select i.id, i.portfolio_id, i.value_stream_id, i.title,
            case when i.state = 'DONE' then
                    case when coalesce(i.outcome, 'COMPLETED') = 'COMPLETED' then 'COMPLETED' else 'ENDED' end
                when i.state in ('IMPLEMENTING_MVP', 'IMPLEMENTING_PERSEVERE') then 'IN_DELIVERY'
                else 'NOT_STARTED' end as delivery_status,
            case when r.value is null then 'NOT_MEASURED' when r.value > 0 then 'REALISED' else 'NONE' end as value_status,
            r.value, r.value_unit, r.value_reason, r.value_sample_size, r.value_at
        from initiative i left join ranking r on r.initiative_id = i.id) s
$$;
