-- What every database of the suite has: one instant per transaction, tables that remember, row security by portfolio.
-- The migrator owns everything here; the runtime role reads and writes rows and owns nothing.

create schema as_of;

grant usage on schema public, as_of to "${runtime}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${runtime}";
alter default privileges in schema public grant usage, select on sequences to "${runtime}";
alter default privileges in schema as_of grant select on tables to "${runtime}";

-- The moment of this transaction. The transaction id is assigned before the clock is read, so that whoever asks for
-- an earlier moment can see in pg_stat_activity that this transaction is still writing. In a read-only transaction it
-- is the moment that is being looked at.
create function instant() returns timestamptz language plpgsql volatile as $$
declare
    kept text := current_setting('openvmo.instant', true);
begin
    if coalesce(kept, '') = '' then
        if current_setting('transaction_read_only') = 'on' then
            kept := coalesce(nullif(current_setting('openvmo.as_of', true), ''), statement_timestamp()::text);
        else
            perform pg_current_xact_id();
            kept := clock_timestamp()::text;
        end if;
        perform set_config('openvmo.instant', kept, true);
    end if;
    return kept::timestamptz;
end $$;

-- The portfolios of a setting as an array; 'all' and nothing at all give an empty one.
create function portfolios(setting text) returns uuid[] language sql stable parallel safe as $$
    select case
        when coalesce(current_setting(setting, true), '') in ('', 'all') then '{}'::uuid[]
        else current_setting(setting, true)::uuid[]
    end
$$;

-- Gives a table its twin <table>_history, the triggers that fill it, and its view in as_of.
-- Run it again after ALTER TABLE: new columns reach the twin and the view (drop view as_of.<table> before a column
-- is dropped or changes its type). The table has updated_at timestamptz not null, set to instant() by every write.
create function make_temporal(target text) returns void language plpgsql as $make$
declare
    twin text := target || '_history';
    names text;
    keys text;
    missing record;
begin
    perform set_config('client_min_messages', 'warning', true);
    execute format('drop view if exists as_of.%I', target);
    if to_regclass(format('public.%I', twin)) is null then
        execute format('create table public.%I as select *, null::timestamptz as valid_to from public.%I with no data',
            twin, target);
        execute format('alter table public.%I alter column valid_to set not null', twin);
        select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int2[], a.attnum)) into keys
            from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = format('public.%I', target)::regclass and i.indisprimary;
        execute format('create index %I on public.%I (%s, valid_to)', 'ix_' || twin || '_key', twin, keys);
        execute format('create index %I on public.%I using brin (valid_to) with (autosummarize = on)',
            'ix_' || twin || '_valid_to', twin);
        execute format('revoke insert, update, delete on public.%I from "${runtime}"', twin);
    end if;
    for missing in
        select a.attname, format_type(a.atttypid, a.atttypmod) as type, h.attname is null as absent,
            h.atttypid is distinct from a.atttypid or h.atttypmod is distinct from a.atttypmod as different
        from pg_attribute a
        left join pg_attribute h on h.attrelid = format('public.%I', twin)::regclass and h.attname = a.attname
            and not h.attisdropped
        where a.attrelid = format('public.%I', target)::regclass and a.attnum > 0 and not a.attisdropped
        order by a.attnum
    loop
        if missing.absent then
            execute format('alter table public.%I add column %I %s', twin, missing.attname, missing.type);
        elsif missing.different then
            execute format('alter table public.%I alter column %I type %s', twin, missing.attname, missing.type);
        end if;
    end loop;
    select string_agg(quote_ident(attname), ', ' order by attnum) into names from pg_attribute
        where attrelid = format('public.%I', target)::regclass and attnum > 0 and not attisdropped;

    -- Security definer: the runtime role cannot write a twin by any other way.
    execute format($remember$
        create or replace function public.%1$I() returns trigger language plpgsql
        security definer set search_path = public, pg_temp as $body$
        declare
            moment timestamptz;
        begin
            if not exists (select from old_rows) then
                return null;
            end if;
            moment := instant();
            if exists (select from old_rows where updated_at > moment) then
                raise exception 'a row of %2$s was changed after this transaction''s instant' using errcode = '40001';
            end if;
            if tg_op = 'UPDATE' then
                if exists (select from new_rows where updated_at is distinct from moment) then
                    raise exception 'a write to %2$s must set updated_at to instant()';
                end if;
            end if;
            insert into public.%3$I (%4$s, valid_to)
                select %4$s, moment from old_rows where updated_at < moment;
            return null;
        end $body$
        $remember$, target || '_remember', target, twin, names);
    execute format('create or replace trigger remember_update after update on public.%I
        referencing old table as old_rows new table as new_rows for each statement execute function public.%I()',
        target, target || '_remember');
    execute format('create or replace trigger remember_delete after delete on public.%I
        referencing old table as old_rows for each statement execute function public.%I()',
        target, target || '_remember');
    execute format($view$
        create view as_of.%1$I with (security_invoker = true) as
        select %3$s from public.%1$I
            where updated_at <= (select current_setting('openvmo.as_of')::timestamptz)
        union all
        select %3$s from public.%2$I
            where updated_at <= (select current_setting('openvmo.as_of')::timestamptz)
            and valid_to > (select current_setting('openvmo.as_of')::timestamptz)
        $view$, target, twin, names);
end $make$;

-- Rows of the table (and of its twin) are seen and written only where the settings of the transaction say so; a row
-- without portfolio only by whoever has 'all'. Settings are read once per statement (sub-selects), and uuid equality
-- is leakproof, so that an index on (portfolio_id, …) still serves. Lock a row (for update) only after Grants.require:
-- a row that is readable but not writable cannot be locked.
create function make_owned(target text, key text default 'portfolio_id') returns void language plpgsql as $make$
declare
    readable text := format('(select current_setting(''openvmo.readable'', true) = ''all'')
        or %I = any ((select portfolios(''openvmo.readable''))::uuid[])', key);
    writable text := format('(select current_setting(''openvmo.writable'', true) = ''all'')
        or %I = any ((select portfolios(''openvmo.writable''))::uuid[])', key);
    one text;
begin
    perform set_config('client_min_messages', 'warning', true);
    foreach one in array array[target, target || '_history'] loop
        if to_regclass(format('public.%I', one)) is not null then
            execute format('alter table public.%I enable row level security', one);
            execute format('drop policy if exists reading on public.%I', one);
            execute format('create policy reading on public.%I for select using (%s)', one, readable);
        end if;
    end loop;
    execute format('drop policy if exists inserting on public.%I', target);
    execute format('drop policy if exists updating on public.%I', target);
    execute format('drop policy if exists deleting on public.%I', target);
    execute format('create policy inserting on public.%I for insert with check (%s)', target, writable);
    execute format('create policy updating on public.%I for update using (%s) with check (%s)', target, writable, writable);
    execute format('create policy deleting on public.%I for delete using (%s)', target, writable);
end $make$;

-- The portfolios and their parents, by which a grant reaches the whole subtree. Portfolio-service writes it with its
-- portfolios; the others learn it from their events.
create table portfolio_tree (
    id uuid constraint pk_portfolio_tree primary key,
    parent_id uuid,
    state_version bigint not null default 0
);
create index ix_portfolio_tree_parent on portfolio_tree (parent_id);

-- The given portfolios and all below them.
create function subtree(roots uuid[]) returns setof uuid language sql stable as $$
    with recursive below (id) as (
        select unnest(roots)
        union
        select t.id from public.portfolio_tree t join below on t.parent_id = below.id
    )
    select id from below
$$;
