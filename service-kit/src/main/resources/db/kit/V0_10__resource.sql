-- Makes a table a resource's: the columns of ResourceEntity, history, row security, the order of its list. For what is
-- the whole organisation's, key is null: everybody reads it, whoever the use case lets writes it.
create function make_resource(target text, key text default 'portfolio_id') returns void language plpgsql as $make$
begin
    execute format('alter table public.%1$I
        add column if not exists id uuid constraint %2$I primary key,
        add column if not exists portfolio_id uuid,
        add column if not exists version bigint not null,
        add column if not exists created_at timestamptz not null,
        add column if not exists updated_at timestamptz not null', target, 'pk_' || target);
    execute format('create index if not exists %I on public.%I (created_at, id)', 'ix_' || target || '_created', target);
    perform make_temporal(target);
    if key is not null then
        execute format('alter table public.%I alter column %I set not null', target, key);
        execute format('create index if not exists %I on public.%I (%I, id)', 'ix_' || target || '_portfolio', target, key);
        perform make_owned(target, key);
    end if;
end $make$;
