-- Initiatives, how they moved through the Kanban, and their estimates.
create table initiative (
    id               uuid primary key,
    portfolio_id     uuid not null,
    value_stream_id  uuid,
    title            text not null,
    description      text,
    kind             text not null,
    category         text not null,
    horizon          text,
    owner            text,
    sponsor          text,
    tags             text[] not null,
    planned_start    date,
    planned_end      date,
    external_source  text,
    external_id      text,
    state            text not null,
    outcome          text,
    state_entered_at timestamptz not null,
    version          bigint not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    constraint uq_initiative_external_ref unique (external_source, external_id),
    constraint fk_initiative_portfolio foreign key (portfolio_id) references portfolio (id),
    constraint fk_initiative_value_stream foreign key (value_stream_id) references value_stream (id),
    constraint ck_initiative_external_ref check ((external_source is null) = (external_id is null)),
    constraint ck_initiative_planned check (planned_end >= planned_start),
    constraint ck_initiative_outcome check (outcome is null or state = 'DONE')
);
create index ix_initiative_portfolio on initiative (portfolio_id, created_at, id);
create index ix_initiative_created on initiative (created_at, id);
create index ix_initiative_value_stream on initiative (value_stream_id);

create table initiative_transition (
    id            uuid primary key,
    initiative_id uuid not null,
    portfolio_id  uuid not null,
    from_state    text,
    to_state      text not null,
    outcome       text,
    reason        text,
    moved_by      text not null,
    entered_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint fk_initiative_transition_initiative foreign key (initiative_id) references initiative (id)
);
create index ix_initiative_transition_initiative on initiative_transition (initiative_id, id);

create table initiative_estimates (
    initiative_id    uuid primary key,
    portfolio_id     uuid not null,
    business_value   double precision not null,
    time_criticality double precision not null,
    risk_reduction   double precision not null,
    job_size         double precision not null,
    version          bigint not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    constraint fk_initiative_estimates_initiative foreign key (initiative_id) references initiative (id),
    constraint ck_initiative_estimates_job_size check (job_size > 0)
);

select make_temporal('initiative');
select make_temporal('initiative_transition');
select make_temporal('initiative_estimates');
select make_owned('initiative');
select make_owned('initiative_transition');
select make_owned('initiative_estimates');
