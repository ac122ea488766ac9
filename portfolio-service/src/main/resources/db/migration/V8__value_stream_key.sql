-- Machines name a value stream by its key. Those that were there get one of their portfolio's key and their name, as
-- ValueStreamKey makes it; where two would be alike, a part of the id tells them apart.
alter table value_stream add column key text;

with made as (
    select s.id, trim(both '-' from left(regexp_replace(upper(regexp_replace(
        normalize(p.key || '-' || s.name, nfkd), '[\u0300-\u036f]', '', 'g')), '[^A-Z0-9]+', '-', 'g'), 51)) as key
    from value_stream s join portfolio p on p.id = s.portfolio_id
), counted as (
    select id, key, row_number() over (partition by key order by id) as n from made
)
update value_stream s
   set key = case when c.n = 1 then c.key else c.key || '-' || upper(right(s.id::text, 12)) end,
       version = version + 1,
       updated_at = instant()
  from counted c
 where c.id = s.id;

alter table value_stream alter column key set not null;
alter table value_stream add constraint uq_value_stream_key unique (key);
select make_temporal('value_stream');
select make_owned('value_stream');
