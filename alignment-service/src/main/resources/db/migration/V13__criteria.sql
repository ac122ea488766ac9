-- By what initiatives are selected: versions of criteria sets (at most one active in a portfolio), and what assessors think.
create table criteria_set (
    lineage_id   uuid not null,
    number       integer not null,
    name         text not null,
    description  text,
    starts_on    date,
    ends_on      date,
    document     text not null,
    state        text not null,
    activated_at timestamptz,
    retired_at   timestamptz,
    constraint uq_criteria_set_number unique (lineage_id, number),
    constraint ck_criteria_set_state check (state in ('DRAFT', 'ACTIVE', 'RETIRED')),
    constraint ck_criteria_set_dates check (starts_on <= ends_on)
);
select make_resource('criteria_set');
create unique index uq_criteria_set_active on criteria_set (portfolio_id) where state = 'ACTIVE';

-- It belongs to the initiative's portfolio and moves with it. lineage_id repeats the set's, which never changes.
create table assessment (
    initiative_id   uuid not null,
    criteria_set_id uuid not null,
    lineage_id      uuid not null,
    criterion       text not null,
    assessor        text not null,
    rating          numeric not null,
    rationale       text not null,
    constraint fk_assessment_criteria_set foreign key (criteria_set_id) references criteria_set (id),
    constraint uq_assessment_assessor unique (initiative_id, lineage_id, criterion, assessor)
);
select make_resource('assessment');
create index ix_assessment_criterion on assessment (lineage_id, criterion, initiative_id);
create index ix_assessment_criteria_set on assessment (criteria_set_id);
