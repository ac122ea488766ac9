-- Subjects by what their senders call them: initiatives by their external reference, value streams and portfolios by key.
-- ref_id is made from that name, in the way NaturalKey makes it.
alter table subject
    add column key text,
    add column external_ref_source text,
    add column external_ref_external_id text,
    add column ref_id uuid generated always as (
        md5(type || E'\x1f' || coalesce(key, external_ref_source || E'\x1f' || external_ref_external_id))::uuid) stored;
create index ix_subject_ref on subject (ref_id);
select make_temporal('subject');
select make_owned('subject');
-- Those that were there learn what they are called from their newest announcements, which are read once more.
alter table subject disable trigger user;
update subject set state_version = state_version - 1;
alter table subject enable trigger user;
delete from consumed
where topic in ('openvmo.portfolio.initiative', 'openvmo.portfolio.value-stream', 'openvmo.portfolio.portfolio');

-- The name by which the subject was told, if not by id: until it is linked, subject_id is the ref_id that is waited for. And
-- the day, if no time was told: observed_at is its beginning where the subject's portfolio is, in UTC until it is linked.
alter table observation
    add column subject_ref text collate "C",
    add column observed_on date;
select make_temporal('observation');
select make_owned('observation');
