-- A key result that a metric drives may leave where it begins and is to end to the metric's target.
alter table key_result
    alter column baseline drop not null,
    alter column target drop not null,
    add constraint ck_key_result_goal check (num_nulls(baseline, target) = 0 or num_nulls(baseline, target) = 2 and metric is not null);

-- What is known of metrics that were there is read once more.
alter table metric_status add column baseline numeric, add column target numeric;
select make_temporal('metric_status');
select make_owned('metric_status');
alter table metric_status disable trigger user;
update metric_status set state_version = state_version - 1;
alter table metric_status enable trigger user;
delete from consumed where topic = 'openvmo.metrics.metric-status';
