-- What is asked of whom, and the rounds in which it is: a round keeps the form it was opened with.
create table survey (
    name           text    not null,
    kind           text    not null,
    subject_type   text    not null,
    subject_id     uuid    not null,
    language       text    not null,
    anonymity_floor integer not null,
    groups         text[]  not null,
    questions_json text    not null,
    metric         text    collate "C",
    tags           text[]  not null,
    constraint ck_survey_kind check (kind in ('CSAT', 'NPS', 'CES', 'ENPS', 'ENGAGEMENT', 'STAKEHOLDER')),
    constraint ck_survey_subject_type check (subject_type in ('INITIATIVE', 'VALUE_STREAM', 'PORTFOLIO')),
    constraint ck_survey_floor check (anonymity_floor >= 5)
);
select make_resource('survey');
alter table survey add constraint uq_survey_name unique (portfolio_id, name);
create index ix_survey_subject on survey (subject_id);
create index ix_survey_metric on survey (metric);

-- Nothing in it changes when somebody answers: its twin would tell when.
create table survey_round (
    survey_id uuid        not null,
    state     text        not null,
    opens_at  timestamptz not null,
    closes_at timestamptz not null,
    closed_at timestamptz,
    invited   integer     not null,
    form_json text        not null,
    constraint fk_survey_round_survey foreign key (survey_id) references survey (id),
    constraint ck_survey_round_state check (state = case when closed_at is null then 'OPEN' else 'CLOSED' end),
    constraint ck_survey_round_times check (opens_at < closes_at)
);
select make_resource('survey_round');
create unique index uq_survey_round_open on survey_round (survey_id) where state = 'OPEN';
create index ix_survey_round_survey on survey_round (survey_id);
create index ix_survey_round_due on survey_round (closes_at) where state = 'OPEN';
