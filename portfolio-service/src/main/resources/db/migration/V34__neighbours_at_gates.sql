-- What neighbours say that gates ask: thresholds of criteria sets, what a score must pass and does not, what is measured.
create table criteria_set (
    id            uuid not null constraint pk_criteria_set primary key,
    portfolio_id  uuid,
    state         text,
    thresholds    jsonb,
    deleted       boolean not null,
    state_version bigint not null,
    known_version bigint,
    updated_at    timestamptz not null
);
create index ix_criteria_set_portfolio on criteria_set (portfolio_id);
select make_temporal('criteria_set');
select make_owned('criteria_set');

create table metric_status (
    id            uuid not null constraint pk_metric_status primary key,
    metric        text,
    subject_type  text,
    subject_id    uuid,
    deleted       boolean not null,
    state_version bigint not null,
    known_version bigint,
    updated_at    timestamptz not null
);
create index ix_metric_status_subject on metric_status (subject_id, metric);
select make_temporal('metric_status');

alter table ranking add column alignment_set uuid, add column alignment_failures text[];
select make_temporal('ranking');
