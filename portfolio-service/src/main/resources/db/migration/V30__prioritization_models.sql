-- Estimates for the models that people rank by; each is said where it is known.
alter table initiative_estimates
    alter column business_value drop not null, alter column time_criticality drop not null,
    alter column risk_reduction drop not null, alter column job_size drop not null,
    add column reach numeric, add column impact numeric, add column confidence numeric, add column effort numeric,
    add column cost_of_delay numeric, add column duration numeric,
    add constraint ck_initiative_estimates_effort check (effort > 0),
    add constraint ck_initiative_estimates_duration check (duration > 0);
select make_temporal('initiative_estimates');

-- By what a portfolio ranks: versions of models, one of a portfolio in force. A WEIGHTED one has one element per input.
create table prioritization_model (
    lineage_id   uuid not null,
    number       integer not null,
    name         text not null,
    description  text,
    kind         text not null,
    inputs       text[] not null,
    weights      numeric[] not null,
    lows         numeric[] not null,
    highs        numeric[] not null,
    state        text not null,
    activated_at timestamptz,
    retired_at   timestamptz,
    constraint uq_prioritization_model_number unique (lineage_id, number),
    constraint ck_prioritization_model_kind
        check (kind in ('ALIGNED_WSJF', 'WSJF', 'RICE', 'VALUE_EFFORT', 'COST_OF_DELAY', 'WEIGHTED')),
    constraint ck_prioritization_model_state check (state in ('DRAFT', 'ACTIVE', 'RETIRED'))
);
select make_resource('prioritization_model');
create unique index uq_prioritization_model_active on prioritization_model (portfolio_id) where state = 'ACTIVE';

-- The model that ranks a portfolio: its own in force, else that of the nearest above, else aligned WSJF. Every portfolio has
-- a row, which whoever ranks holds (for share): a model that comes into force waits for them, and they for it.
create table ranking_model (
    id           uuid constraint pk_ranking_model primary key,
    model_id     uuid,
    kind         text not null,
    inputs       text[] not null,
    weights      numeric[] not null,
    lows         numeric[] not null,
    highs        numeric[] not null
);

create function estimate(name text, e initiative_estimates) returns numeric language sql immutable parallel safe
    return case name
        when 'BUSINESS_VALUE' then e.business_value when 'TIME_CRITICALITY' then e.time_criticality
        when 'RISK_REDUCTION' then e.risk_reduction when 'JOB_SIZE' then e.job_size
        when 'REACH' then e.reach when 'IMPACT' then e.impact when 'CONFIDENCE' then e.confidence when 'EFFORT' then e.effort
        when 'COST_OF_DELAY' then e.cost_of_delay when 'DURATION' then e.duration end;

-- Every model is a base and what each point of alignment adds to it, so that either can change without the other.
-- The same steps as dev.openvmo.portfolio.prioritization.Formula.
create function priority_base(g ranking_model, e initiative_estimates) returns numeric language sql immutable parallel safe
    return case g.kind
        when 'RICE' then quotient(e.reach * e.impact * e.confidence, 100 * e.effort, 9)
        when 'VALUE_EFFORT' then quotient(e.business_value, e.effort, 9)
        when 'COST_OF_DELAY' then quotient(e.cost_of_delay, e.duration, 9)
        when 'WEIGHTED' then (
            select case when bool_and(i.name = 'ALIGNMENT' or estimate(i.name, e) is not null) then quotient(
                coalesce(sum(i.weight * least(100, greatest(0, quotient(100 * (estimate(i.name, e) - i.low), i.high - i.low, 9))))
                    filter (where i.name <> 'ALIGNMENT'), 0), sum(i.weight), 18) end
            from unnest(g.inputs, g.weights, g.lows, g.highs) as i(name, weight, low, high))
        else wsjf(e.business_value, e.time_criticality, e.risk_reduction, e.job_size) end;
create function priority_slope(g ranking_model, base numeric) returns numeric language sql immutable parallel safe
    return case g.kind
        when 'ALIGNED_WSJF' then base * 0.01
        when 'WEIGHTED' then (
            select quotient(coalesce(sum(i.weight) filter (where i.name = 'ALIGNMENT'), 0), sum(i.weight), 18)
            from unnest(g.inputs, g.weights) as i(name, weight))
        else 0 end;
create function priority(base numeric, slope numeric, kind text, alignment numeric) returns numeric
    language sql immutable parallel safe
    return case when alignment is not null or slope = 0 or kind = 'ALIGNED_WSJF' then rounded(base + slope * coalesce(alignment, 0)) end;
drop function aligned_wsjf(numeric, numeric);

drop view as_of.ranking;
alter table ranking rename column wsjf to base;
alter table ranking_history rename column wsjf to base;
alter table ranking
    add column slope numeric, add column model_id uuid, add column kind text not null default 'ALIGNED_WSJF';
alter table ranking disable trigger user;
update ranking set slope = base * 0.01;
alter table ranking enable trigger user;
alter table ranking_history add column slope numeric, add column model_id uuid, add column kind text not null default 'ALIGNED_WSJF';
select make_temporal('ranking');

-- Says anew by what these portfolios and those below them are ranked. Whoever calls may not see the models above.
create function govern(roots uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
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
        lows = excluded.lows, highs = excluded.highs
    where g.model_id is distinct from excluded.model_id
$$;

-- Ranks what is ranked by another model than it should be, of these portfolios and those below them.
create function rerank(roots uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
    update ranking r
    set model_id = g.model_id, kind = g.kind, base = b.base, slope = s.slope,
        score = priority(b.base, s.slope, g.kind, r.alignment), scored_at = n.now,
        order_score = descending(priority(b.base, s.slope, g.kind, r.alignment)), updated_at = n.now
    from ranking_model g
    join initiative i on i.portfolio_id = g.id
    left join initiative_estimates e on e.initiative_id = i.id
    cross join lateral (select priority_base(g, e)) as b(base)
    cross join lateral (select priority_slope(g, b.base)) as s(slope)
    cross join (select instant()) as n(now)
    where g.id in (select subtree(roots)) and r.initiative_id = i.id
        and (r.model_id is distinct from g.model_id or r.kind <> g.kind)
$$;

create function portfolio_hung() returns trigger language plpgsql as $$
begin
    perform govern(array[new.id]);
    if tg_op = 'UPDATE' then
        perform rerank(array[new.id]);
    end if;
    return null;
end $$;
create trigger portfolio_hung after insert or update of parent_id on portfolio_tree for each row execute function portfolio_hung();
select govern(array(select id from portfolio_tree));
