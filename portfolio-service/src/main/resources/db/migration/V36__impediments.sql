-- What is in the way of an initiative, and how far that was escalated.
create table impediment (
    initiative_id    uuid not null,
    title            text not null,
    description      text,
    owner            text,
    severity         text not null,
    raised_at        timestamptz not null,
    status           text not null,
    resolution       text,
    resolved_by      text,
    resolved_at      timestamptz,
    escalation_level integer not null,
    escalated_to     text,
    escalated_at     timestamptz,
    created_by       text default actor(),
    constraint fk_impediment_initiative foreign key (initiative_id) references initiative (id),
    constraint ck_impediment_severity check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    constraint ck_impediment_status check (status = case when resolved_at is null then 'OPEN' else 'RESOLVED' end),
    constraint ck_impediment_resolved check (resolved_at >= raised_at)
);
select make_resource('impediment');
alter table impediment_history add column ended_by text default actor();
create index ix_impediment_initiative on impediment (initiative_id);
create index ix_impediment_history_initiative on impediment_history (initiative_id);
create index ix_impediment_open on impediment (id) where status = 'OPEN';
