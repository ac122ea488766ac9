-- What initiatives' benefits were to bring and have brought, in money: our copy of metrics-service's realisations.
create table realisation (
    id            uuid not null constraint pk_realisation primary key,
    portfolio_id  uuid,
    currency      text,
    forecast      numeric,
    adjusted      numeric,
    realised      numeric,
    expected      numeric,
    came          numeric,
    status        text,
    days_to_value integer,
    deleted       boolean not null,
    state_version bigint not null,
    known_version bigint,
    updated_at    timestamptz not null
);
create index ix_realisation_portfolio on realisation (portfolio_id);
select make_temporal('realisation');
select make_owned('realisation');

-- What is known by events beside alignment: the value is in the ranking already. The terms are what a model makes of both, so
-- that each can change without the other: share, low and high of the realised value, then of the benefit forecast.
alter table ranking add column forecast numeric, add column terms numeric[];
select make_temporal('ranking');

create or replace function weighted_base(g ranking_model, e initiative_estimates, custom text) returns numeric
    language sql immutable parallel safe
    return (
        select case when bool_and(i.later or v.value is not null) then quotient(
            coalesce(sum(i.weight * least(100, greatest(0, quotient(100 * (v.value - i.low), i.high - i.low, 9))))
                filter (where not i.later), 0), sum(i.weight), 18) end
        from (
            select name, weight, low, high, name in ('ALIGNMENT', 'REALISED_VALUE', 'BENEFIT_FORECAST') as later
            from unnest(g.inputs, g.weights, g.lows, g.highs) as u(name, weight, low, high)) i
        cross join lateral (select model_input(i.name, e, custom)) as v(value));

create function weighted_terms(g ranking_model) returns numeric[] language sql immutable parallel safe
    return (
        select case when bool_or(i.name in ('REALISED_VALUE', 'BENEFIT_FORECAST')) then array[
            quotient(max(i.weight) filter (where i.name = 'REALISED_VALUE'), sum(i.weight), 18),
            max(i.low) filter (where i.name = 'REALISED_VALUE'), max(i.high) filter (where i.name = 'REALISED_VALUE'),
            quotient(max(i.weight) filter (where i.name = 'BENEFIT_FORECAST'), sum(i.weight), 18),
            max(i.low) filter (where i.name = 'BENEFIT_FORECAST'), max(i.high) filter (where i.name = 'BENEFIT_FORECAST')] end
        from unnest(g.inputs, g.weights, g.lows, g.highs) as i(name, weight, low, high));
create function priority_terms(g ranking_model) returns numeric[] language sql immutable parallel safe
    return case g.kind when 'WEIGHTED' then weighted_terms(g) end;

-- 0 where the model has no such input, and null where it has and nothing is known of it.
create function priority_term(share numeric, low numeric, high numeric, value numeric) returns numeric
    language sql immutable parallel safe
    return case when share is null then 0 when value is not null
        then share * least(100, greatest(0, quotient(100 * (value - low), high - low, 9))) end;

-- The same steps as dev.openvmo.portfolio.prioritization.Formula.
create function priority(base numeric, slope numeric, kind text, alignment numeric, terms numeric[], value numeric, forecast numeric)
    returns numeric language sql immutable parallel safe
    return case when alignment is not null or slope = 0 or kind = 'ALIGNED_WSJF' then rounded(base + slope * coalesce(alignment, 0)
        + case when terms is null then 0 else priority_term(terms[1], terms[2], terms[3], value)
            + priority_term(terms[4], terms[5], terms[6], forecast) end) end;

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
        select initiative_id, (g).model_id, (g).kind, base, priority_slope(g, base) as slope, priority_terms(g) as terms from due
    )
    update ranking r
    set model_id = d.model_id, kind = d.kind, base = d.base, slope = d.slope, terms = d.terms,
        score = priority(d.base, d.slope, d.kind, r.alignment, d.terms, r.value, r.forecast), scored_at = n.now,
        order_score = descending(priority(d.base, d.slope, d.kind, r.alignment, d.terms, r.value, r.forecast)), updated_at = n.now
    from due_so d cross join (select instant()) as n(now)
    where r.initiative_id = d.initiative_id
$$;

-- Open alerts of a portfolio, which dashboards ask for.
create index ix_alert_open on alert (portfolio_id) where cleared_at is null and not deleted;
