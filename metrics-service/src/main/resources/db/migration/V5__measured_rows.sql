-- Measurements of imports, as portfolio-service announced them, with what became of each here (outcome null: not yet
-- settled). A tombstone that came first knows no more than its id.
create table measured_row (
    id            uuid        not null,
    import_id     uuid,
    portfolio_id  uuid,
    source        text,
    row_number    bigint,
    external_id   text,
    metric        text        collate "C",
    subject_type  text,
    subject_id    uuid,
    observed_at   timestamptz,
    value         numeric,
    unit          text,
    deleted       boolean     not null,
    state_version bigint      not null,
    outcome       text,
    reason        text,
    updated_at    timestamptz not null,
    constraint pk_measured_row primary key (id),
    constraint ck_measured_row_outcome check (outcome in ('ACCEPTED', 'UNCHANGED', 'REJECTED'))
);
create index ix_measured_row_import on measured_row (import_id);
create index ix_measured_row_rejected on measured_row (metric) where outcome = 'REJECTED';

select make_temporal('measured_row');
select make_owned('measured_row');

-- What became of an import as a whole; the id is the import's.
create table import_receipt (
    id           uuid        not null,
    portfolio_id uuid,
    accepted     bigint      not null,
    unchanged    bigint      not null,
    rejected     bigint      not null,
    rejections   text        not null,
    updated_at   timestamptz not null,
    constraint pk_import_receipt primary key (id)
);
select make_temporal('import_receipt');
select make_owned('import_receipt');
