-- What initiatives are planned to cost and to bring: our copy of their business cases.
create table business_case (
    id            uuid not null constraint pk_business_case primary key,
    portfolio_id  uuid,
    costs         jsonb,
    benefits      jsonb,
    deleted       boolean not null,
    state_version bigint not null,
    known_version bigint,
    updated_at    timestamptz not null
);
select make_temporal('business_case');
select make_owned('business_case');
