-- DORA's five of one service, as one would ask a database of one's own for them: the reference of the row "dora".
with deployed as materialized (
    select id, finished_at, outcome, unplanned, artifact,
        min(finished_at) filter (where outcome = 'SUCCESS') over (order by finished_at desc rows between unbounded preceding and 1 preceding) as next
    from deployment
    where service_id = ? and environment = 'production' and kind = 'DEPLOYED' and outcome is not null
), harm as (
    select id, min(detected_at) as detected_at, max(resolved_at) as resolved_at, bool_or(resolved_at is null) as open
    from (
        select coalesce(i.caused_by_id, (
                select d.id from deployment d
                where d.service_id = i.service_id and d.environment = 'production' and d.outcome = 'SUCCESS' and d.kind = 'DEPLOYED'
                    and d.finished_at <= i.detected_at
                order by d.finished_at desc limit 1)) as id,
            i.detected_at, i.resolved_at
        from incident i where i.service_id = ?
    ) caused
    group by id
), judged as (
    select d.*, h.id is not null or d.outcome = 'FAILURE' as failed,
        case when not h.open then h.resolved_at - h.detected_at when h.id is null and d.outcome = 'FAILURE' then d.next - d.finished_at end as recovery
    from deployed d left join harm h on h.id = d.id
    where d.finished_at >= '2025-01-01T00:00Z' and d.finished_at < '2026-01-01T00:00Z'
), led as (
    select distinct on (a.change_key) d.finished_at, d.finished_at - c.created_at as time
    from artifact_change a
    join deployed d on d.artifact = a.artifact and d.outcome = 'SUCCESS'
    join change c on c.portfolio_id = a.portfolio_id and c.change_key = a.change_key
    order by a.change_key, d.finished_at
)
select count(*) as deployments, count(*) filter (where outcome = 'SUCCESS') as successes, count(*) filter (where failed) as failed,
    count(*) filter (where unplanned) as unplanned,
    percentile_cont(array[0.5, 0.75, 0.85, 0.95]) within group (order by extract(epoch from recovery) / 3600) as recovery,
    (select percentile_cont(array[0.5, 0.75, 0.85, 0.95]) within group (order by extract(epoch from time) / 3600)
        from led where finished_at >= '2025-01-01T00:00Z' and finished_at < '2026-01-01T00:00Z') as lead
from judged
