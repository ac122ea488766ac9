-- Who made a key and who gave a grant; of those that were there before nobody knows.
alter table api_key add column created_by text;
alter table access_grant add column created_by text;
select make_temporal('api_key');
select make_temporal('access_grant');
