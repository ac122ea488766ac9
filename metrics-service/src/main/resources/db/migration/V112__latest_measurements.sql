-- What was measured last of a subject, and since when, by the index of series: neither sorted nor collected from pages. Left to the
-- planner, each asking took longer than the one before while a subject got its first million, until the table was analysed.
create function latest_measurements(subject uuid, metric text, many integer)
    returns table (value numeric, observed_at timestamptz) language sql stable rows 10
    set enable_sort = off set enable_bitmapscan = off set enable_seqscan = off as $$
    select o.value, o.observed_at from observation o
     where o.subject_id = subject and o.metric = latest_measurements.metric and o.portfolio_id is not null
     order by o.observed_at desc, o.id desc
     limit many
$$;

create function first_observed_at(subject uuid, metric text) returns timestamptz language sql stable
    set enable_sort = off set enable_bitmapscan = off set enable_seqscan = off as $$
    select o.observed_at from observation o
     where o.subject_id = subject and o.metric = first_observed_at.metric and o.portfolio_id is not null
     order by o.observed_at
     limit 1
$$;
