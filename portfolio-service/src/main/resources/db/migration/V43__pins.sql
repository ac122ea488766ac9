-- Which initiatives come first whatever their score, and why.
create table backlog_pin (
    initiative_id uuid not null,
    position      integer not null,
    reason        text not null,
    constraint fk_backlog_pin_initiative foreign key (initiative_id) references initiative (id),
    constraint uq_backlog_pin_initiative unique (initiative_id),
    constraint ck_backlog_pin_position check (position > 0)
);
select make_resource('backlog_pin');

-- What is not pinned comes after all that is: the order's columns are never null.
create function pinned_order(place integer) returns bigint language sql immutable parallel safe
    return coalesce(place, 9223372036854775807);
alter table ranking add column pin integer, add column order_pin bigint not null default 9223372036854775807;
alter table ranking_history add column pin integer, add column order_pin bigint not null default 9223372036854775807;
select make_temporal('ranking');
drop index ix_ranking_order;
create index ix_ranking_order on ranking (portfolio_id, order_pin, order_score, order_alignment, initiative_id)
    where done is not true;

-- A WEIGHTED model also ranks by custom fields that are numbers; such an input is kept as custom:<key>.
create function model_input(name text, e initiative_estimates, custom text) returns numeric
    language sql immutable parallel safe
    return case when name like 'custom:%' then cast(cast(custom as jsonb) ->> substr(name, 8) as numeric)
        else estimate(name, e) end;
create function priority_base(g ranking_model, e initiative_estimates, custom text) returns numeric
    language sql immutable parallel safe
    return case g.kind
        when 'RICE' then quotient(e.reach * e.impact * e.confidence, 100 * e.effort, 9)
        when 'VALUE_EFFORT' then quotient(e.business_value, e.effort, 9)
        when 'COST_OF_DELAY' then quotient(e.cost_of_delay, e.duration, 9)
        when 'WEIGHTED' then (
            select case when bool_and(i.name = 'ALIGNMENT' or v.value is not null) then quotient(
                coalesce(sum(i.weight * least(100, greatest(0, quotient(100 * (v.value - i.low), i.high - i.low, 9))))
                    filter (where i.name <> 'ALIGNMENT'), 0), sum(i.weight), 18) end
            from unnest(g.inputs, g.weights, g.lows, g.highs) as i(name, weight, low, high)
            cross join lateral (select model_input(i.name, e, custom)) as v(value))
        else wsjf(e.business_value, e.time_criticality, e.risk_reduction, e.job_size) end;

-- By what was ranked then is known of any moment from now on.
alter table ranking_model add column updated_at timestamptz not null default '-infinity';
alter table ranking_model alter column updated_at set default instant();
select make_temporal('ranking_model');

create or replace function govern(roots uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
    insert into ranking_model as g (id, model_id, kind, inputs, weights, lows, highs)
    select p.id, m.id, coalesce(m.kind, 'ALIGNED_WSJF'), coalesce(m.inputs, '{}'), coalesce(m.weights, '{}'),
        coalesce(m.lows, '{}'), coalesce(m.highs, '{}')
    from subtree(roots) as p(id)
    left join lateral (
        with recursive line (id, depth) as (
            select p.id, 0
            union all
            select t.parent_id, line.depth + 1 from line join portfolio_tree t on t.id = line.id where t.parent_id is not null)
        select m.* from line join prioritization_model m on m.portfolio_id = line.id and m.state = 'ACTIVE'
        order by line.depth limit 1) m on true
    order by p.id
    on conflict (id) do update
    set model_id = excluded.model_id, kind = excluded.kind, inputs = excluded.inputs, weights = excluded.weights,
        lows = excluded.lows, highs = excluded.highs, updated_at = instant()
    where g.model_id is distinct from excluded.model_id
$$;

create or replace function rerank(roots uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
    update ranking r
    set model_id = g.model_id, kind = g.kind, base = b.base, slope = s.slope,
        score = priority(b.base, s.slope, g.kind, r.alignment), scored_at = n.now,
        order_score = descending(priority(b.base, s.slope, g.kind, r.alignment)), updated_at = n.now
    from ranking_model g
    join initiative i on i.portfolio_id = g.id
    left join initiative_estimates e on e.initiative_id = i.id
    cross join lateral (select priority_base(g, e, i.custom_fields)) as b(base)
    cross join lateral (select priority_slope(g, b.base)) as s(slope)
    cross join (select instant()) as n(now)
    where g.id in (select subtree(roots)) and r.initiative_id = i.id
        and (r.model_id is distinct from g.model_id or r.kind <> g.kind)
$$;
drop function priority_base(ranking_model, initiative_estimates);
