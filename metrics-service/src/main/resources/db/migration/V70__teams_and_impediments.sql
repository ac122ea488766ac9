-- Who works and what is in the way: our copies of portfolio-service's teams and impediments.
create table team (
    id            uuid not null constraint pk_team primary key,
    portfolio_id  uuid,
    key           text collate "C",
    name          text,
    deleted       boolean not null,
    state_version bigint not null,
    known_version bigint,
    updated_at    timestamptz not null
);
create index ix_team_key on team (key);
select make_temporal('team');
select make_owned('team');

create table impediment (
    id            uuid not null constraint pk_impediment primary key,
    portfolio_id  uuid,
    initiative_id uuid,
    raised_at     timestamptz,
    resolved_at   timestamptz,
    deleted       boolean not null,
    state_version bigint not null,
    known_version bigint,
    updated_at    timestamptz not null
);
create index ix_impediment_initiative on impediment (initiative_id);
select make_temporal('impediment');
select make_owned('impediment');
