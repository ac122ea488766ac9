-- How far back the past is kept: earlier moments are refused, because what ended before may be gone.
create table past_horizon (
    only_row boolean     primary key default true constraint ck_past_horizon_only_row check (only_row),
    moment   timestamptz not null,
    moved_at timestamptz not null
);
insert into past_horizon (moment, moved_at) values ('-infinity', '-infinity');
revoke insert, update, delete on past_horizon from "${runtime}";

-- The runtime role cannot write a twin; by these it forgets what is old, and never what is younger than 30 days. The twins
-- of what belongs to no portfolio (keys, grants, definitions) are few, and kept.
create function forget_past(most integer) returns integer language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    -- longer ago than any reader runs who was let in before it moved
    horizon timestamptz := (select moment from past_horizon where moved_at < clock_timestamp() - interval '5 minutes');
    twin regclass;
    gone integer := 0;
    these integer;
begin
    for twin in
        select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like '%\_history'
            and (relrowsecurity or relname = 'portfolio_tree_history') order by relname
    loop
        execute format('delete from %s where ctid = any (array(select ctid from %1$s where valid_to <= $1 limit $2))', twin)
            using horizon, most - gone;
        get diagnostics these = row_count;
        gone := gone + these;
        exit when gone >= most;
    end loop;
    return gone;
end $$;

create function move_horizon(seconds bigint) returns void language sql
    security definer set search_path = public, pg_temp as $$
    update past_horizon set moved_at = clock_timestamp(),
        moment = greatest(moment, clock_timestamp() - make_interval(secs => greatest(seconds, 30 * 86400)))
    where moved_at < clock_timestamp() - interval '5 minutes'
$$;
