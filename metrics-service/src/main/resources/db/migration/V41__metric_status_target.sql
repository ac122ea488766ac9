-- Where what a metric says last came from, is to go and tends to; every status is computed once more.
alter table metric_status add column baseline numeric, add column target numeric, add column target_due_on date, add column trend text;
select make_temporal('metric_status');
select make_owned('metric_status');
select mark('value', subject_id) from (select distinct subject_id from metric_status) known;
