-- Receipts are a local copy like any other: what is gone stays as it was last known, if it was.
alter table import_receipt
    alter column accepted drop not null,
    alter column unchanged drop not null,
    alter column rejected drop not null,
    alter column rejections drop not null,
    add column deleted boolean not null default false,
    add column known_version bigint,
    add column updated_at timestamptz not null default now();
