-- What is delivered: a service of a portfolio owns its deployments, changes and incidents.
create table delivery_service (
    portfolio_id      uuid   not null,
    name              text   collate "C" not null,
    description       text,
    owner             text,
    environments_json text,
    repositories      text[] not null,
    initiative_id     uuid,
    constraint uq_delivery_service_name unique (portfolio_id, name)
);
select make_resource('delivery_service');
create index ix_delivery_service_initiative on delivery_service (initiative_id);
create index ix_delivery_service_repositories on delivery_service using gin (repositories);

-- Whether it is production: what the service says of its environments, or else what they are called.
create function is_production(environments text, environment text) returns boolean language sql immutable as $$
    select case when environments is null then lower(environment) in ('production', 'prod', 'live')
        else exists (
            select from jsonb_to_recordset(environments::jsonb) as e (name text, production boolean)
            where e.name = environment and e.production)
    end
$$;

-- One current row per natural key, as an observation is: the id is made of source and external id. Messages tell of members one
-- by one; told holds by which revision each was told, in the order of the declaration. initiative_ref is the initiative's name as
-- it was told (an id, or source and id with a separator), initiative_id the initiative once it is known; scope, the portfolios of
-- the writer while it is waited for (null: all).
create table deployment (
    id             uuid        not null,
    source         text        collate "C" not null,
    external_id    text        collate "C" not null,
    portfolio_id   uuid        not null,
    service_id     uuid,
    environment    text        collate "C",
    version        text,
    artifact       text        collate "C",
    started_at     timestamptz,
    finished_at    timestamptz,
    outcome        text        collate "C",
    kind           text        collate "C" not null,
    unplanned      boolean,
    changes        text        collate "C",
    initiative_ref text        collate "C",
    initiative_id  uuid,
    scope          uuid[],
    told           bigint[]    not null,
    revision       bigint,
    row_version    bigint      not null,
    updated_at     timestamptz not null,
    initiative_key uuid        generated always as (case when position(E'\x1f' in initiative_ref) > 0
        then md5('INITIATIVE' || E'\x1f' || initiative_ref)::uuid else initiative_ref::uuid end) stored,
    constraint pk_deployment primary key (id),
    constraint ck_deployment_outcome check (outcome in ('SUCCESS', 'FAILURE')),
    constraint ck_deployment_kind check (kind in ('DEPLOYED', 'UPGRADED', 'ROLLED_BACK', 'REMOVED'))
);
create index ix_deployment_service on deployment (service_id, environment, finished_at);
create index ix_deployment_portfolio on deployment (portfolio_id, finished_at);
create index ix_deployment_recent on deployment (finished_at desc, id);
create index ix_deployment_artifact on deployment (portfolio_id, artifact);
create index ix_deployment_initiative on deployment (initiative_id);
create index ix_deployment_unlinked on deployment (initiative_key) where initiative_id is null;
select make_temporal('deployment');
select make_owned('deployment');

-- What a deployment's own list says it holds.
create table deployment_change (
    deployment_id uuid        not null,
    change_key    text        collate "C" not null,
    portfolio_id  uuid        not null,
    created_at    timestamptz,
    updated_at    timestamptz not null,
    constraint pk_deployment_change primary key (deployment_id, change_key)
);
create index ix_deployment_change_key on deployment_change (portfolio_id, change_key);
select make_temporal('deployment_change');
select make_owned('deployment_change');

-- Which changes an artifact holds; the external id is the artifact and the change.
create table artifact_change (
    id           uuid        not null,
    source       text        collate "C" not null,
    external_id  text        collate "C" not null,
    portfolio_id uuid        not null,
    artifact     text        collate "C" not null,
    change_key   text        collate "C" not null,
    told         bigint[]    not null,
    revision     bigint,
    version      bigint      not null,
    updated_at   timestamptz not null,
    constraint pk_artifact_change primary key (id)
);
create index ix_artifact_change_artifact on artifact_change (portfolio_id, artifact);
create index ix_artifact_change_key on artifact_change (portfolio_id, change_key);
select make_temporal('artifact_change');
select make_owned('artifact_change');

create table change (
    id             uuid        not null,
    source         text        collate "C" not null,
    external_id    text        collate "C" not null,
    portfolio_id   uuid        not null,
    service_id     uuid,
    repository     text        collate "C",
    change_key     text        collate "C" not null,
    created_at     timestamptz,
    merged_at      timestamptz,
    abandoned_at   timestamptz,
    initiative_ref text        collate "C",
    initiative_id  uuid,
    scope          uuid[],
    told           bigint[]    not null,
    revision       bigint,
    version        bigint      not null,
    updated_at     timestamptz not null,
    initiative_key uuid        generated always as (case when position(E'\x1f' in initiative_ref) > 0
        then md5('INITIATIVE' || E'\x1f' || initiative_ref)::uuid else initiative_ref::uuid end) stored,
    constraint pk_change primary key (id)
);
create index ix_change_key on change (portfolio_id, change_key);
create index ix_change_service on change (service_id);
create index ix_change_recent on change (created_at desc, id);
create index ix_change_initiative on change (initiative_id);
create index ix_change_unlinked on change (initiative_key) where initiative_id is null;
select make_temporal('change');
select make_owned('change');

-- caused_by is the id of a deployment and the source and external id that it is made of. Who detects says when; who reports says when it was reported, which stands in where nobody detected it.
create table incident (
    id                    uuid        not null,
    source                text        collate "C" not null,
    external_id           text        collate "C" not null,
    portfolio_id          uuid        not null,
    service_id            uuid,
    environment           text        collate "C",
    told_detected_at      timestamptz,
    reported_at           timestamptz,
    resolved_at           timestamptz,
    caused_by             text        collate "C",
    severity              text        collate "C",
    initiative_ref        text        collate "C",
    initiative_id         uuid,
    scope                 uuid[],
    told                  bigint[]    not null,
    revision              bigint,
    version               bigint      not null,
    updated_at            timestamptz not null,
    detected_at           timestamptz generated always as (coalesce(told_detected_at, reported_at)) stored,
    caused_by_id          uuid        generated always as (split_part(caused_by, E'\x1f', 1)::uuid) stored,
    caused_by_source      text        collate "C" generated always as (split_part(caused_by, E'\x1f', 2)) stored,
    caused_by_external_id text        collate "C" generated always as (split_part(caused_by, E'\x1f', 3)) stored,
    initiative_key        uuid        generated always as (case when position(E'\x1f' in initiative_ref) > 0
        then md5('INITIATIVE' || E'\x1f' || initiative_ref)::uuid else initiative_ref::uuid end) stored,
    constraint pk_incident primary key (id)
);
create index ix_incident_service on incident (service_id, detected_at);
create index ix_incident_portfolio on incident (portfolio_id, detected_at);
create index ix_incident_recent on incident (detected_at desc, id);
create index ix_incident_cause on incident (caused_by_id);
create index ix_incident_initiative on incident (initiative_id);
create index ix_incident_unlinked on incident (initiative_key) where initiative_id is null;
select make_temporal('incident');
select make_owned('incident');
