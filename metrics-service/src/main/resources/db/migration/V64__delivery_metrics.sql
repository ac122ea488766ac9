-- The environments that are production, in lower case: those that are said to be, and where none are named those that are called so.
create function production_environments(environments text) returns text[] language sql immutable parallel safe
    return case when coalesce(environments, '[]') in ('[]', 'null') then array['production', 'prod', 'live']
        else (select coalesce(array_agg(lower(e ->> 'name')), '{}') from jsonb_array_elements(environments::jsonb) e
            where (e ->> 'production')::boolean) end;

-- Of values in order: Hyndman and Fan's type 7 (Sample Quantiles in Statistical Packages, 1996), as percentile_cont, in decimals.
create function percentile(ordered bigint[], share numeric) returns numeric language sql immutable parallel safe
    return case when cardinality(ordered) > 0 then
        ordered[1 + floor(share * (cardinality(ordered) - 1))::int]
            + (share * (cardinality(ordered) - 1) - floor(share * (cardinality(ordered) - 1)))
            * (ordered[least(2 + floor(share * (cardinality(ordered) - 1))::int, cardinality(ordered))]
                - ordered[1 + floor(share * (cardinality(ordered) - 1))::int]) end;

-- Whole microseconds between two instants.
create function micros(began timestamptz, ended timestamptz) returns bigint language sql immutable parallel safe
    return (extract(epoch from ended - began) * 1000000)::bigint;

-- What succeeded last before an incident, and what was rolled back.
create index ix_deployment_succeeded on deployment (service_id, finished_at, id)
    where outcome = 'SUCCESS' and kind in ('DEPLOYED', 'UPGRADED');
create index ix_deployment_rolled_back on deployment (service_id, finished_at) where kind = 'ROLLED_BACK';
