-- An initiative may have several names elsewhere. Its row holds them all, so that its past does, too; this table finds
-- whose one is, and lets each name one initiative.
alter table initiative
    add column customer_need text,
    add column need_evidence text[],
    add column other_sources text[] not null default '{}',
    add column other_ids     text[] not null default '{}';
select make_temporal('initiative');

create table initiative_ref (
    source        text        not null,
    external_id   text        not null,
    initiative_id uuid        not null,
    portfolio_id  uuid        not null,
    updated_at    timestamptz not null,
    constraint pk_initiative_ref primary key (source, external_id),
    constraint fk_initiative_ref_initiative foreign key (initiative_id) references initiative (id) on delete cascade
);
create index ix_initiative_ref_initiative on initiative_ref (initiative_id);
insert into initiative_ref
select external_source, external_id, id, portfolio_id, created_at from initiative where external_source is not null;
select make_temporal('initiative_ref');
select make_owned('initiative_ref');

-- Whichever way a row is written, its names are found.
create function initiative_refs() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from initiative_ref r using new_rows n, old_rows o
        where r.initiative_id = n.id and o.id = n.id
          and (n.portfolio_id, n.external_source, n.external_id, n.other_sources, n.other_ids)
              is distinct from (o.portfolio_id, o.external_source, o.external_id, o.other_sources, o.other_ids);
    end if;
    insert into initiative_ref
    select ref.source, ref.external_id, n.id, n.portfolio_id, instant()
    from new_rows n
    cross join unnest(n.external_source || n.other_sources, n.external_id || n.other_ids) as ref (source, external_id)
    where ref.source is not null and not exists (select from initiative_ref r where r.initiative_id = n.id);
    return null;
end $$;
create trigger refs_insert after insert on initiative
    referencing new table as new_rows for each statement execute function initiative_refs();
create trigger refs_update after update on initiative
    referencing old table as old_rows new table as new_rows for each statement execute function initiative_refs();
