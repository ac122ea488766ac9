-- What customers, stakeholders and teams say. contact_ref is not part of what viewers and events see.
create table feedback (
    subject_type text        not null,
    subject_id   uuid        not null,
    sender       text        not null,
    channel      text        not null,
    text         text        not null,
    given_at     timestamptz not null,
    sentiment    text,
    source       text        collate "C",
    external_id  text        collate "C",
    contact_ref  text,
    tags         text[]      not null,
    links_json   text        not null,
    status       text        not null,
    verdict      text,
    reason       text,
    duplicate_of uuid,
    triaged_by   text,
    triaged_at   timestamptz,
    plan         text,
    planned_by   text,
    planned_at   timestamptz,
    answer       text,
    answered_by  text,
    answered_at  timestamptz,
    constraint ck_feedback_subject_type check (subject_type in ('INITIATIVE', 'VALUE_STREAM', 'PORTFOLIO')),
    constraint ck_feedback_sender check (sender in ('CUSTOMER', 'STAKEHOLDER', 'TEAM')),
    constraint ck_feedback_sentiment check (sentiment in ('NEGATIVE', 'NEUTRAL', 'POSITIVE')),
    constraint ck_feedback_status check (status in ('NEW', 'TRIAGED', 'PLANNED', 'ANSWERED')),
    constraint ck_feedback_verdict check (verdict in ('ACCEPTED', 'DUPLICATE', 'DECLINED')),
    constraint ck_feedback_source check (num_nulls(source, external_id) in (0, 2)),
    constraint ck_feedback_triage check ((status = 'NEW') = (verdict is null)),
    constraint ck_feedback_duplicate check ((duplicate_of is not null) = (verdict is not distinct from 'DUPLICATE')),
    constraint ck_feedback_answer check ((status = 'ANSWERED') = (answer is not null)),
    constraint uq_feedback_external_id unique (source, external_id)
);
select make_resource('feedback');
alter table feedback add constraint fk_feedback_duplicate_of foreign key (duplicate_of) references feedback (id);
create index ix_feedback_subject on feedback (subject_id);
create index ix_feedback_duplicate_of on feedback (duplicate_of);
