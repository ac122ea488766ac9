-- What portfolio-service says an initiative brings for what it costs, as approved last: its copy here.
create table business_case (
    id                 uuid    not null,
    portfolio_id       uuid,
    benefit_cost_ratio numeric,
    approved_at        timestamptz,
    deleted            boolean not null,
    state_version      bigint  not null,
    known_version      bigint,
    updated_at         timestamptz not null,
    constraint pk_business_case primary key (id)
);
select make_temporal('business_case');
select make_owned('business_case');
