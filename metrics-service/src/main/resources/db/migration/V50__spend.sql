-- What portfolio-service says of money: what is committed to initiatives, and what was booked for them.
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
create index ix_commitment_initiative on commitment (initiative_id);

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
create index ix_actual_initiative on actual (initiative_id);
