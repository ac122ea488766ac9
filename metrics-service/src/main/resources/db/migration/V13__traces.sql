-- What alignment-service knows and a trace goes over: our copies.
create table strategy (
    id            uuid        not null,
    portfolio_id  uuid,
    name          text,
    deleted       boolean     not null,
    state_version bigint      not null,
    known_version bigint,
    updated_at    timestamptz not null,
    constraint pk_strategy primary key (id)
);

create table theme (
    id            uuid        not null,
    portfolio_id  uuid,
    strategy_id   uuid,
    name          text,
    weight        numeric,
    deleted       boolean     not null,
    state_version bigint      not null,
    known_version bigint,
    updated_at    timestamptz not null,
    constraint pk_theme primary key (id)
);
create index ix_theme_strategy on theme (strategy_id);

create table objective (
    id            uuid        not null,
    portfolio_id  uuid,
    theme_id      uuid,
    name          text,
    weight        numeric,
    deleted       boolean     not null,
    state_version bigint      not null,
    known_version bigint,
    updated_at    timestamptz not null,
    constraint pk_objective primary key (id)
);
create index ix_objective_theme on objective (theme_id);

create table contribution (
    id            uuid        not null,
    portfolio_id  uuid,
    initiative_id uuid,
    objective_id  uuid,
    strength      numeric,
    deleted       boolean     not null,
    state_version bigint      not null,
    known_version bigint,
    updated_at    timestamptz not null,
    constraint pk_contribution primary key (id)
);
create index ix_contribution_objective on contribution (objective_id);
create index ix_contribution_initiative on contribution (initiative_id);

create table key_result (
    id                                           uuid        not null,
    portfolio_id                                 uuid,
    objective_id                                 uuid,
    name                                         text,
    unit                                         text,
    weight                                       numeric,
    measured_by_metric                           text        collate "C",
    measured_by_subject_type                     text,
    measured_by_subject_id                       uuid,
    measured_by_subject_external_ref_source      text,
    measured_by_subject_external_ref_external_id text,
    measured_by_subject_key                      text,
    progress_value                               numeric,
    progress_observed_at                         timestamptz,
    progress_sample_size                         bigint,
    progress_grade                               numeric,
    progress_reason                              text,
    deleted                                      boolean     not null,
    state_version                                bigint      not null,
    known_version                                bigint,
    updated_at                                   timestamptz not null,
    constraint pk_key_result primary key (id)
);
create index ix_key_result_objective on key_result (objective_id);
create index ix_key_result_metric on key_result (measured_by_metric);

select make_temporal('strategy');
select make_owned('strategy');
select make_temporal('theme');
select make_owned('theme');
select make_temporal('objective');
select make_owned('objective');
select make_temporal('contribution');
select make_owned('contribution');
select make_temporal('key_result');
select make_owned('key_result');

-- Initiatives learn their value stream from their newest announcements, which are read once more.
alter table subject add column value_stream_id uuid;
create index ix_subject_value_stream on subject (value_stream_id);
select make_temporal('subject');
select make_owned('subject');
alter table subject disable trigger user;
update subject set state_version = state_version - 1 where type = 'INITIATIVE';
alter table subject enable trigger user;
delete from consumed where topic = 'openvmo.portfolio.initiative';
