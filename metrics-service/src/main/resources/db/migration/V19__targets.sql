-- What a metric of a subject is to reach by when.
create table target (
    metric       text    collate "C" not null,
    subject_type text    not null,
    subject_id   uuid    not null,
    owner        text,
    baseline     numeric not null,
    value        numeric not null,
    start_on     date    not null,
    due_on       date    not null,
    constraint uq_target_due unique (metric, subject_id, due_on),
    constraint ck_target_subject_type check (subject_type in ('INITIATIVE', 'VALUE_STREAM', 'PORTFOLIO')),
    constraint ck_target_value check (value <> baseline),
    constraint ck_target_days check (start_on < due_on)
);
select make_resource('target');
create index ix_target_subject on target (subject_id);
