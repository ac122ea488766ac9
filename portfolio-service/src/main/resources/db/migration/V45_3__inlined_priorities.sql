-- What looks through a model's inputs has a function of its own: the others can then be inlined, which ten times as many rows notice.
create function weighted_base(g ranking_model, e initiative_estimates, custom text) returns numeric
    language sql immutable parallel safe
    return (
        select case when bool_and(i.name = 'ALIGNMENT' or v.value is not null) then quotient(
            coalesce(sum(i.weight * least(100, greatest(0, quotient(100 * (v.value - i.low), i.high - i.low, 9))))
                filter (where i.name <> 'ALIGNMENT'), 0), sum(i.weight), 18) end
        from unnest(g.inputs, g.weights, g.lows, g.highs) as i(name, weight, low, high)
        cross join lateral (select model_input(i.name, e, custom)) as v(value));
create or replace function priority_base(g ranking_model, e initiative_estimates, custom text) returns numeric
    language sql immutable parallel safe
    return case g.kind
        when 'RICE' then quotient(e.reach * e.impact * e.confidence, 100 * e.effort, 9)
        when 'VALUE_EFFORT' then quotient(e.business_value, e.effort, 9)
        when 'COST_OF_DELAY' then quotient(e.cost_of_delay, e.duration, 9)
        when 'WEIGHTED' then weighted_base(g, e, custom)
        else wsjf(e.business_value, e.time_criticality, e.risk_reduction, e.job_size) end;

create function weighted_slope(g ranking_model) returns numeric language sql immutable parallel safe
    return (
        select quotient(coalesce(sum(i.weight) filter (where i.name = 'ALIGNMENT'), 0), sum(i.weight), 18)
        from unnest(g.inputs, g.weights) as i(name, weight));
create or replace function priority_slope(g ranking_model, base numeric) returns numeric language sql immutable parallel safe
    return case g.kind when 'ALIGNED_WSJF' then base * 0.01 when 'WEIGHTED' then weighted_slope(g) else 0 end;

-- Base and slope once for each; the alignment is that of the row as it is locked.
create or replace function rerank(roots uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
    with due as materialized (
        select r.initiative_id, g, priority_base(g, e, i.custom_fields) as base
        from ranking_model g
        join initiative i on i.portfolio_id = g.id
        join ranking r on r.initiative_id = i.id and (r.model_id is distinct from g.model_id or r.kind <> g.kind)
        left join initiative_estimates e on e.initiative_id = i.id
        where g.id in (select subtree(roots))
    ), due_so as materialized (
        select initiative_id, (g).model_id, (g).kind, base, priority_slope(g, base) as slope from due
    )
    update ranking r
    set model_id = d.model_id, kind = d.kind, base = d.base, slope = d.slope,
        score = priority(d.base, d.slope, d.kind, r.alignment), scored_at = n.now,
        order_score = descending(priority(d.base, d.slope, d.kind, r.alignment)), updated_at = n.now
    from due_so d cross join (select instant()) as n(now)
    where r.initiative_id = d.initiative_id
$$;
