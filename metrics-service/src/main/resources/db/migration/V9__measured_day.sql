-- The day on which it was measured belongs to the key of a measured row; rows announced without one are announced as gone.
alter table measured_row add column observed_on date;
select make_temporal('measured_row');
