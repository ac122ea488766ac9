-- Of what is gone stays what was last known, with the version of that state; what was never known has nothing to show.
alter table portfolio add column known_version bigint;
alter table initiative add column known_version bigint;
select make_temporal('portfolio');
select make_temporal('initiative');
select make_owned('portfolio', 'id');
select make_owned('initiative');
