-- How the last 90 days of an initiative, a value stream or a portfolio were delivered, that of a portfolio once more with those below
-- it: figures as JSON text; of an initiative when it first reached its users; which services it rests on; when its day is over.
create table delivery_summary (
    id             uuid    not null generated always as
        (case when descendants then md5('descendants ' || subject_id::text)::uuid else subject_id end) stored,
    portfolio_id   uuid    not null,
    subject_type   text    not null,
    subject_id     uuid    not null,
    descendants    boolean not null,
    figures        text    not null,
    health         text,
    health_reason  text    not null,
    deployed_on    date,
    days_to_market integer,
    services       uuid[]  not null,
    due_at         timestamptz not null,
    updated_at     timestamptz not null,
    constraint pk_delivery_summary primary key (id)
);
create index ix_delivery_summary_portfolio on delivery_summary (portfolio_id);
create index ix_delivery_summary_subject on delivery_summary (subject_id);
create index ix_delivery_summary_services on delivery_summary using gin (services);
create index ix_delivery_summary_due on delivery_summary (due_at);
select make_temporal('delivery_summary');
select make_owned('delivery_summary');

-- For whom a service delivered.
create index ix_deployment_service_initiative on deployment (service_id, initiative_id) where initiative_id is not null;
