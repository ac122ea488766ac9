-- What this service knows of its neighbours' portfolios and initiatives: upserted by state version, deletions kept as tombstones.
create table portfolio (
    id            uuid not null,
    parent_id     uuid,
    key           text,
    name          text,
    currency      text,
    deleted       boolean not null,
    state_version bigint not null,
    updated_at    timestamptz not null,
    constraint pk_portfolio primary key (id)
);

create table initiative (
    id            uuid not null,
    portfolio_id  uuid not null,
    title         text,
    state         text,
    deleted       boolean not null,
    state_version bigint not null,
    updated_at    timestamptz not null,
    constraint pk_initiative primary key (id)
);
create index ix_initiative_portfolio on initiative (portfolio_id, id);

select make_temporal('portfolio');
select make_temporal('initiative');
select make_owned('portfolio', 'id');
select make_owned('initiative');
