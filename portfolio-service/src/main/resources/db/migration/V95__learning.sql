-- What metrics-service says of satisfaction, of what its rules have found, and of what is to be improved: our copies.
create table survey_result (
    id            uuid    not null constraint pk_survey_result primary key,
    portfolio_id  uuid,
    survey_id     uuid,
    round_id      uuid,
    kind          text,
    subject_type  text,
    subject_id    uuid,
    score         numeric,
    low           numeric,
    high          numeric,
    responses     bigint,
    invited       bigint,
    closed_at     timestamptz,
    deleted       boolean not null,
    state_version bigint  not null,
    known_version bigint,
    updated_at    timestamptz not null
);
create index ix_survey_result_published on survey_result (portfolio_id, kind, closed_at) where score is not null and not deleted;
select make_temporal('survey_result');
select make_owned('survey_result');

create table insight (
    id            uuid    not null constraint pk_insight primary key,
    portfolio_id  uuid,
    rule          text,
    subject_type  text,
    subject_id    uuid,
    initiative_id uuid,
    status        text,
    title         text,
    raised_at     timestamptz,
    deleted       boolean not null,
    state_version bigint  not null,
    known_version bigint,
    updated_at    timestamptz not null
);
create index ix_insight_open on insight (portfolio_id) where status = 'OPEN' and not deleted;
select make_temporal('insight');
select make_owned('insight');

create table improvement_action (
    id            uuid    not null constraint pk_improvement_action primary key,
    portfolio_id  uuid,
    title         text,
    owner         text,
    due_on        date,
    status        text,
    verdict       text,
    initiative_id uuid,
    deleted       boolean not null,
    state_version bigint  not null,
    known_version bigint,
    updated_at    timestamptz not null
);
create index ix_improvement_action_open on improvement_action (portfolio_id) where status = 'OPEN' and not deleted;
select make_temporal('improvement_action');
select make_owned('improvement_action');

-- What was learned elsewhere and fits an initiative, the best first; its id is its initiative's.
create table lesson_suggestion (
    id            uuid    not null constraint pk_lesson_suggestion primary key,
    portfolio_id  uuid,
    lessons       jsonb,
    deleted       boolean not null,
    state_version bigint  not null,
    known_version bigint,
    updated_at    timestamptz not null
);
select make_temporal('lesson_suggestion');
select make_owned('lesson_suggestion');
