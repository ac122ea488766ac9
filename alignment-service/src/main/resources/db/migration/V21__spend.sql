-- What portfolio-service says of money: what is committed to initiatives, what was booked, and what currencies are worth.
create table commitment (
    id              uuid not null constraint pk_commitment primary key,
    portfolio_id    uuid,
    initiative_id   uuid,
    amount_amount   numeric,
    amount_currency text,
    deleted         boolean not null,
    state_version   bigint not null,
    known_version   bigint,
    updated_at      timestamptz not null
);
select make_temporal('commitment');
select make_owned('commitment');
create index ix_commitment_portfolio on commitment (portfolio_id, initiative_id);

create table actual (
    id              uuid not null constraint pk_actual primary key,
    portfolio_id    uuid,
    initiative_id   uuid,
    amount_amount   numeric,
    amount_currency text,
    deleted         boolean not null,
    state_version   bigint not null,
    known_version   bigint,
    updated_at      timestamptz not null
);
select make_temporal('actual');
select make_owned('actual');
create index ix_actual_portfolio on actual (portfolio_id, initiative_id);

-- The whole organisation's.
create table exchange_rate (
    id             uuid not null constraint pk_exchange_rate primary key,
    base_currency  text,
    quote_currency text,
    rate           numeric,
    begins_on      date,
    ends_on        date,
    deleted        boolean not null,
    state_version  bigint not null,
    known_version  bigint,
    updated_at     timestamptz not null
);
select make_temporal('exchange_rate');
create index ix_exchange_rate_pair on exchange_rate (base_currency, quote_currency, begins_on);

-- What an amount is worth in another currency on a day, as portfolio-service converts; null without a rate of that day. The
-- names are looked up when it is called, so that it tells of an earlier moment, too.
create function worth(amount numeric, source text, target text, day date) returns numeric language sql stable as $$
    select case when source = target or amount = 0 then amount else (
        select case when r.ends_on < day then null when r.base_currency = source then amount * r.rate
            else quotient(amount, r.rate, 9) end
        from exchange_rate r
        where not r.deleted and r.begins_on <= day
          and (r.base_currency = source and r.quote_currency = target or r.base_currency = target and r.quote_currency = source)
        order by r.begins_on desc limit 1) end
$$;
