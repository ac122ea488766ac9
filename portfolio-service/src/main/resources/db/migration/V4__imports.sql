-- Files that come in: saved mappings, the file while it is worked on, what became of each row, and the measured rows.
create table import_mapping (
    id           uuid primary key,
    portfolio_id uuid not null,
    key          text not null,
    source       text not null,
    document     text not null,
    version      bigint not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint uq_import_mapping_key unique (key),
    constraint fk_import_mapping_portfolio foreign key (portfolio_id) references portfolio (id)
);
create index ix_import_mapping_portfolio on import_mapping (portfolio_id);

-- content is the file as it was sent, until every row is done: a kill loses nothing. The id is its operation's.
create table import_run (
    id           uuid primary key,
    portfolio_id uuid not null,
    mapping_id   uuid not null,
    mapping_key  text not null,
    mapping      text not null,
    source       text not null,
    dry_run      boolean not null,
    rows         integer not null,
    charset      text not null,
    content      bytea,
    created_at   timestamptz not null,
    finished_at  timestamptz
);
create index ix_import_run_portfolio on import_run (portfolio_id, created_at, id);

create table import_row (
    id            uuid primary key,
    import_id     uuid not null,
    portfolio_id  uuid not null,
    row_number    integer not null,
    external_id   text,
    outcome       text not null,
    initiative_id uuid,
    problem       text,
    measurements  text not null,
    constraint uq_import_row_number unique (import_id, row_number),
    constraint fk_import_row_import foreign key (import_id) references import_run (id),
    constraint ck_import_row_outcome check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED'))
);

-- One row per measurement that any file ever named; its newest state names the import that said so last.
create table measured_row (
    id            uuid primary key,
    portfolio_id  uuid not null,
    import_id     uuid not null,
    source        text not null,
    row_number    integer not null,
    external_id   text not null,
    metric        text not null,
    initiative_id uuid not null,
    observed_at   timestamptz not null,
    value         numeric,
    unit          text,
    updated_at    timestamptz not null,
    constraint uq_measured_row unique (source, external_id, metric)
);
create index ix_measured_row_import on measured_row (import_id);

-- What metrics-service says of an import's measured rows, under its state version.
create table import_receipt (
    import_id     uuid primary key,
    state_version bigint not null,
    accepted      bigint not null,
    unchanged     bigint not null,
    rejected      bigint not null,
    unlinked      bigint not null,
    rejections    text not null
);

select make_temporal('import_mapping');
select make_owned('import_mapping');
select make_owned('import_run');
select make_owned('import_row');
select make_owned('measured_row');
