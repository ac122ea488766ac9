-- The day belongs to the key of a measurement: the next year's list says nothing of this year's. What is there already is
-- known anew, by MeasuredDays.
alter table measured_row
    add column observed_on date,
    drop constraint uq_measured_row,
    add constraint uq_measured_row unique (source, external_id, metric, observed_on);
select mark('measured-day', id) from measured_row;
