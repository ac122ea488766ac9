-- How much a decision's amount was in the currency of the authority it was made under, and by which rate.
alter table decision add column conversion_json text;
select make_temporal('decision');
