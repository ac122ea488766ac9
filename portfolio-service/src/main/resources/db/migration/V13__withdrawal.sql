-- An import that was taken back stays to be looked at. What earlier ones said is found by the row's own name.
alter table import_run add column withdrawn_at timestamptz;
create index ix_import_row_external_id on import_row (external_id);
