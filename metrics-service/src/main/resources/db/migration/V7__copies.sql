-- Of what is gone stays what was last known, with the version of that state; what was never known has nothing to show.
alter table subject add column known_version bigint;
alter table measured_row add column known_version bigint;
select make_temporal('subject');
select make_temporal('measured_row');
select make_owned('subject');
select make_owned('measured_row');
