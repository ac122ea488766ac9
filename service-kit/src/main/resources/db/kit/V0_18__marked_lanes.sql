-- The lanes in which marks are due, from each to the next by the index. Mostly there are no marks, so a planner that is free to
-- choose reads the whole table and sorts it, and goes on doing so when it is full.
create function marked_lanes() returns table (kind text, lane smallint) language sql stable set enable_sort = off as $$
    with recursive marked as (
        (select d.kind, d.lane from dirty d where d.due_at <= clock_timestamp() order by d.kind, d.lane limit 1)
        union all
        select next.kind, next.lane from marked m cross join lateral (
            select d.kind, d.lane from dirty d
             where (d.kind, d.lane) > (m.kind, m.lane) and d.due_at <= clock_timestamp()
             order by d.kind, d.lane
             limit 1) next)
    select kind, lane from marked
$$;

grant execute on function marked_lanes() to "${runtime}";
