-- What metrics-service says each metric says last of each subject: its copy here.
create table metric_status (
    id                               uuid    not null,
    portfolio_id                     uuid,
    metric                           text    collate "C",
    unit                             text,
    subject_type                     text,
    subject_id                       uuid,
    subject_external_ref_source      text,
    subject_external_ref_external_id text,
    subject_key                      text,
    value                            numeric,
    observed_at                      timestamptz,
    sample_size                      bigint,
    deleted                          boolean not null,
    state_version                    bigint  not null,
    known_version                    bigint,
    updated_at                       timestamptz not null,
    constraint pk_metric_status primary key (id)
);
create index ix_metric_status_metric on metric_status (metric, subject_id);
create index ix_metric_status_key on metric_status (metric, subject_key) where subject_key is not null;
create index ix_metric_status_ref on metric_status (metric, subject_external_ref_external_id)
    where subject_external_ref_external_id is not null;
select make_temporal('metric_status');
select make_owned('metric_status');

-- What shows that an objective is reached: measured by a metric of a subject (by its id or a name), or told by check-ins.
create table key_result (
    objective_id             uuid    not null,
    name                     text    not null,
    owner                    text,
    direction                text    not null,
    commitment               text    not null,
    baseline                 numeric not null,
    target                   numeric not null,
    due_on                   date,
    unit                     text,
    weight                   numeric not null,
    metric                   text    collate "C",
    subject_type             text,
    subject_id               uuid,
    external_ref_source      text,
    external_ref_external_id text,
    subject_key              text,
    constraint fk_key_result_objective foreign key (objective_id) references objective (id),
    constraint uq_key_result_name unique (objective_id, name),
    constraint ck_key_result_direction check (case direction when 'RISING' then target > baseline when 'FALLING' then target < baseline else false end),
    constraint ck_key_result_commitment check (commitment in ('COMMITTED', 'ASPIRATIONAL')),
    constraint ck_key_result_weight check (weight >= 0),
    constraint ck_key_result_metric check ((metric is null) = (num_nonnulls(subject_id, external_ref_source, subject_key) = 0))
);
select make_resource('key_result');
create index ix_key_result_metric on key_result (metric, subject_id) where metric is not null;

-- At most one word on a key result for each moment: a second one is a correction of the first.
create table check_in (
    key_result_id uuid        not null,
    value         numeric     not null,
    observed_at   timestamptz not null,
    confidence    numeric,
    note          text,
    constraint fk_check_in_key_result foreign key (key_result_id) references key_result (id),
    constraint uq_check_in_moment unique (key_result_id, observed_at),
    constraint ck_check_in_confidence check (confidence between 0 and 1)
);
select make_resource('check_in');
