-- What lists and people said of an initiative that lists know by a reference: what it is follows from all of it, in
-- whatever order it came. Without an import it was said by hand, without a day it is true of the day on which it was said.
create table initiative_statement (
    id            uuid not null,
    portfolio_id  uuid not null,
    initiative_id uuid not null,
    import_id     uuid,
    observed_on   date,
    said_at       timestamptz not null,
    said          text not null,
    updated_at    timestamptz not null,
    constraint pk_initiative_statement primary key (id),
    constraint fk_initiative_statement_initiative foreign key (initiative_id) references initiative (id)
);
create index ix_initiative_statement_initiative on initiative_statement (initiative_id);
create index ix_initiative_statement_import on initiative_statement (import_id);
select make_owned('initiative_statement');

-- What is there already was said of the day of the list that was read last, or of the day of the last change.
insert into initiative_statement
select gen_random_uuid(), i.portfolio_id, i.id, null, l.observed_on, i.updated_at,
       json_build_object(
           'fields', json_strip_nulls(json_build_object(
               'valueStreamId', i.value_stream_id, 'title', i.title, 'description', i.description, 'kind', i.kind,
               'category', i.category, 'horizon', i.horizon, 'owner', i.owner, 'sponsor', i.sponsor,
               'plannedStart', i.planned_start, 'plannedEnd', i.planned_end)),
           'tags', (select coalesce(json_object_agg(tag, true), '{}') from unnest(i.tags) tag)),
       i.updated_at
from initiative i
left join (
    select distinct on (w.initiative_id) w.initiative_id, cast(r.mapping as json) ->> 'observedAt' as observed_on
    from import_row w join import_run r on r.id = w.import_id
    where not r.dry_run and w.initiative_id is not null
    order by w.initiative_id, r.created_at desc) last on last.initiative_id = i.id
cross join lateral (select cast(last.observed_on as date) as observed_on) l
where i.external_source is not null;

-- The day of a list where its rows do not say: the call's, or the mapping's.
alter table import_run add column observed_on date;
update import_run set observed_on = cast(cast(mapping as json) ->> 'observedAt' as date);
