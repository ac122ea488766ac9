-- What metrics-service says that initiatives have realised: its copy here.
create table realised_value (
    id               uuid    not null,
    portfolio_id     uuid,
    value            numeric,
    last_observed_at timestamptz,
    deleted          boolean not null,
    state_version    bigint  not null,
    known_version    bigint,
    updated_at       timestamptz not null,
    constraint pk_realised_value primary key (id)
);
select make_temporal('realised_value');
select make_owned('realised_value');
