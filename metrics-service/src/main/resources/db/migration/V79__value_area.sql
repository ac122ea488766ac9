-- Which of Evidence-Based Management's areas a metric belongs to; that of its kind where nothing is said.
alter table metric add column value_area text constraint ck_metric_value_area
    check (value_area in ('CURRENT_VALUE', 'UNREALIZED_VALUE', 'TIME_TO_MARKET', 'ABILITY_TO_INNOVATE'));
select make_temporal('metric');
