-- What portfolio-service says does not suffice: its copy here.
create table capacity_alert (
    id            uuid    not null constraint pk_capacity_alert primary key,
    portfolio_id  uuid,
    skill         text,
    raised        boolean,
    from_period   text,
    to_period     text,
    missing       numeric,
    initiatives   uuid[],
    deleted       boolean not null,
    state_version bigint  not null,
    known_version bigint,
    updated_at    timestamptz not null
);
select make_temporal('capacity_alert');
select make_owned('capacity_alert');
create index ix_capacity_alert_raised on capacity_alert (portfolio_id) where raised;
