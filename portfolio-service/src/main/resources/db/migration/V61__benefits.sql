-- What initiatives are to bring, and who answers for it: our copy of metrics-service's benefits.
create table benefit (
    id            uuid not null constraint pk_benefit primary key,
    portfolio_id  uuid,
    initiative_id uuid,
    owner         text,
    disbenefit    boolean,
    deleted       boolean not null,
    state_version bigint not null,
    known_version bigint,
    updated_at    timestamptz not null
);
create index ix_benefit_initiative on benefit (initiative_id);
select make_temporal('benefit');
select make_owned('benefit');
