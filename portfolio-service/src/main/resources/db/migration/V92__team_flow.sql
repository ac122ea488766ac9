-- How teams' work flowed lately, of initiatives and of portfolios: our copy of metrics-service's sums.
create table team_flow (
    id            uuid not null constraint pk_team_flow primary key,
    portfolio_id  uuid,
    subject_type  text,
    finished      bigint,
    in_progress   bigint,
    timed         bigint,
    flow_days     numeric,
    told          bigint,
    active_days   numeric,
    elapsed_days  numeric,
    deleted       boolean not null,
    state_version bigint not null,
    known_version bigint,
    updated_at    timestamptz not null
);
create index ix_team_flow_portfolio on team_flow (portfolio_id);
select make_temporal('team_flow');
select make_owned('team_flow');
