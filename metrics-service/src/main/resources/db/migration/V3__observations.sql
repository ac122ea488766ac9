-- One current row per natural key (source, external_id); superseded rows go to the twin. The id is the name-based UUID of the
-- natural key, so the primary key is the natural key's only index. Without portfolio_id the observation is UNLINKED: its
-- subject is not known here, or not the writer's to write; scope then holds the portfolios the writer may write (null: all).
create table observation (
    id           uuid        not null,
    source       text        not null,
    external_id  text        not null,
    metric       text        collate "C" not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    portfolio_id uuid,
    scope        uuid[],
    observed_at  timestamptz not null,
    value        numeric     not null,
    revision     bigint,
    version      bigint      not null,
    updated_at   timestamptz not null,
    constraint pk_observation primary key (id),
    constraint ck_observation_subject_type check (subject_type in ('INITIATIVE', 'VALUE_STREAM', 'PORTFOLIO'))
);
-- series and summaries: one subject, one metric, a stretch of time
create index ix_observation_series on observation (subject_id, metric, observed_at);
-- the list, the latest first
create index ix_observation_recent on observation (observed_at desc, id);
-- what waits for its subject
create index ix_observation_unlinked on observation (subject_id) where portfolio_id is null;

select make_temporal('observation');
select make_owned('observation');

-- What one batch changed. Its caller's alone, and never changed.
create table observation_receipt (
    id         uuid        not null,
    caller     text        not null,
    accepted   bigint      not null,
    unchanged  bigint      not null,
    stale      bigint      not null,
    unlinked   bigint      not null,
    rejected   bigint      not null,
    metrics    text[]      not null,
    subjects   uuid[]      not null,
    errors     text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint pk_observation_receipt primary key (id)
);
select make_temporal('observation_receipt');
