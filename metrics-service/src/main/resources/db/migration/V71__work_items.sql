-- One current row per natural key, of which the id is the name-based UUID; superseded rows go to the twin. Until its initiative is
-- known it is not linked: initiative_id is then the id that was told, or stands for the name that was (subject.ref_id), and
-- scope holds the portfolios its writer may write (null: all). content is a digest of what was told, by which one message is
-- compared with another.
create table work_item (
    id             uuid        not null constraint pk_work_item primary key,
    source         text        not null,
    external_id    text        not null,
    portfolio_id   uuid        not null,
    initiative_id  uuid,
    initiative_ref text        collate "C",
    linked         boolean     not null,
    scope          uuid[],
    team_id        uuid,
    team_key       text        collate "C",
    title          text        not null,
    kind           text        not null,
    created_at     timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    cancelled_at   timestamptz,
    waits_json     text,
    waiting        tstzmultirange,
    due_at         timestamptz,
    planned_value  numeric,
    achieved_value numeric,
    revision       bigint,
    content        text        collate "C" not null,
    version        bigint      not null,
    updated_at     timestamptz not null,
    constraint ck_work_item_kind check (kind in ('FEATURE', 'DEFECT', 'RISK', 'DEBT'))
);
create index ix_work_item_finished on work_item (portfolio_id, finished_at);
create index ix_work_item_initiative on work_item (initiative_id, finished_at);
create index ix_work_item_recent on work_item (created_at desc, id);
create index ix_work_item_unlinked on work_item (initiative_id) where not linked and initiative_id is not null;
select make_temporal('work_item');
select make_owned('work_item');
