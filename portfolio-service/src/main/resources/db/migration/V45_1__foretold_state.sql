-- Where a row of a dry run would stand: those after it count it against the limit there.
alter table import_row add column foretold_state text;
create index on import_row (import_id, foretold_state) where foretold_state is not null;
