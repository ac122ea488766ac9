package dev.openvmo.metrics.dora;

/** The statements of {@link DeliveryMetrics}. Tables go by their names alone, so that they hold as of any moment. */
final class DeliverySql {
    /** What a deployment is, of the alias; a rollback and a removal are none of their own. */
    private static final String DEPLOYED = "d.kind in ('DEPLOYED', 'UPGRADED')";

    private static final String SUCCEEDED = DEPLOYED + " and d.outcome = 'SUCCESS'";

    private static final String EARLIER = "(d.finished_at, d.id) < (h.finished_at, h.id)";

    /** The portfolio and, if asked for, those below it that the caller may read. */
    private static final String PLACES =
            """
            with recursive place (id) as (
                select :id::uuid
                union
                select t.id from place join portfolio_tree t on t.parent_id = place.id and not t.deleted where :descendants
            ), service as materialized (
                select s.id, s.portfolio_id, s.name, s.initiative_id, production_environments(s.environments_json) as production,
                    case when :environment::text is null then production_environments(s.environments_json)
                        else array[lower(:environment)] end as asked
                from delivery_service s where %s
            )
            """;

    /**
     * The deployments that count; of those on a page no more than it holds. The planner takes {@code = any} of an array it does not know
     * for a rare thing and would join the others row by row.
     */
    private static final String COUNTED =
            """
            , counted as materialized (
                select c.*, width_bucket(c.finished_at, :starts::timestamptz[]) as nth, row_number() over (order by c.finished_at, c.id) as place
                from (
                    select d.id, d.service_id, d.portfolio_id, d.finished_at, d.outcome, d.unplanned, d.artifact,
                        lower(d.environment) as environment
                    from deployment d join service s on s.id = d.service_id
                    where %s and d.finished_at >= :from and d.finished_at < :to and %s and d.outcome in ('SUCCESS', 'FAILURE')
                        and array_position(s.asked, lower(d.environment)) is not null %s
                ) c
            )
            """;

    /**
     * Which incident belongs to which deployment: the cause that is said, and only without one a guess, among all deployments,
     * never only those that count; what a rollback undid; and how long each failure lasted.
     */
    private static final String JUDGED =
            """
            , blamed as (
                select c.id, i.id as incident_id, i.detected_at, i.resolved_at, false as guessed
                from counted c join incident i on i.caused_by_id = c.id
                union all
                select g.id, i.id, i.detected_at, i.resolved_at, true
                from incident i join service s on s.id = i.service_id
                cross join lateral (
                    select d.id from deployment d
                    where d.service_id = i.service_id and d.finished_at <= i.detected_at and %2$s
                        and case when i.environment is null then lower(d.environment) = any (s.production)
                            else lower(d.environment) = lower(i.environment) end
                    order by d.finished_at desc, d.id desc limit 1
                ) g
                where i.caused_by_id is null and i.detected_at >= :from %3$s
            ), rolled_back as (
                select b.id, min(r.finished_at) as at
                from deployment r
                cross join lateral (
                    select d.id from deployment d
                    where d.service_id = r.service_id and d.finished_at <= r.finished_at and %1$s
                        and d.outcome in ('SUCCESS', 'FAILURE') and lower(d.environment) = lower(r.environment)
                    order by d.finished_at desc, d.id desc limit 1
                ) b
                where r.kind = 'ROLLED_BACK' and r.finished_at >= :from and r.service_id in (select id from service)
                group by b.id
            ), harm as (
                select id, count(*) as incidents, count(*) filter (where guessed) as guessed,
                    count(*) filter (where resolved_at is null) as open, min(detected_at) as detected_at, max(resolved_at) as resolved_at
                from blamed group by id
            ), judged as (
                select c.id, c.place, c.service_id, c.nth, c.finished_at, c.outcome, c.unplanned, coalesce(h.incidents, 0) as incidents,
                    coalesce(h.guessed, 0) as guessed, coalesce(h.open, 0) as open, r.at as rolled_back_at,
                    h.id is not null or r.id is not null or c.outcome = 'FAILURE' as failed,
                    case when h.open > 0 then null
                        when h.id is not null then micros(h.detected_at, h.resolved_at)
                        when r.id is not null or c.outcome = 'FAILURE' then micros(c.finished_at, least(r.at, n.finished_at))
                        end as recovery
                from counted c
                left join harm h on h.id = c.id
                left join rolled_back r on r.id = c.id
                left join lateral (
                    select d.finished_at from deployment d
                    where c.outcome = 'FAILURE' and h.id is null and d.service_id = c.service_id and d.finished_at > c.finished_at
                        and %2$s and lower(d.environment) = c.environment
                    order by d.finished_at limit 1
                ) n on true
                offset 0
            )
            """;

    /**
     * Each change once per service: with the first deployment that holds it, itself or in its artifact, whenever that was. A service
     * stays in its portfolio, and so do its deployments.
     */
    private static final String LEADS =
            """
            , held as (
                select h.service_id, h.change_key, min(h.place) as place,
                    coalesce(min(k.created_at) filter (where k.service_id = h.service_id), min(k.created_at)) as created_at
                from (
                    select c.place, c.service_id, c.portfolio_id, x.change_key
                    from counted c join deployment_change x on x.deployment_id = c.id where c.outcome = 'SUCCESS'
                    union all
                    select c.place, c.service_id, c.portfolio_id, a.change_key
                    from counted c join artifact_change a on a.portfolio_id = c.portfolio_id and a.artifact = c.artifact
                    where c.outcome = 'SUCCESS'
                ) h left join change k on k.portfolio_id = h.portfolio_id and k.change_key = h.change_key
                group by h.service_id, h.change_key
            ), ended as materialized (
                select array_agg(id order by place) as ids, array_agg(finished_at order by place) as times from counted
            ), first as (
                select f.service_id, s.portfolio_id, s.asked, f.change_key, f.place, f.created_at,
                    (select ids from ended)[f.place] as id, (select times from ended)[f.place] as finished_at
                from held f join service s on s.id = f.service_id
            ), brought as (
                select h.place, h.finished_at, h.change_key, coalesce(h.created_at, (
                    select x.created_at from deployment_change x
                    where x.deployment_id = h.id and x.change_key = h.change_key)) as created_at
                from first h
                where not exists (
                        select from deployment_change x join deployment d on d.id = x.deployment_id
                        where x.portfolio_id = h.portfolio_id and x.change_key = h.change_key and d.service_id = h.service_id
                            and %2$s and %1$s and lower(d.environment) = any (h.asked))
                    and not exists (
                        select from artifact_change a join deployment d on d.portfolio_id = a.portfolio_id and d.artifact = a.artifact
                        where a.portfolio_id = h.portfolio_id and a.change_key = h.change_key and d.service_id = h.service_id
                            and %2$s and %1$s and lower(d.environment) = any (h.asked))
                offset 0
            ), lead as (
                select place, width_bucket(finished_at, :starts::timestamptz[]) as nth, change_key, created_at,
                    micros(created_at, finished_at) as time
                from brought
            )
            """;

    /** A row for the whole window (nth 0) and, if intervals are asked for, one for each that has deployments. */
    private static final String FIGURES =
            """
            , deploying as (
                select %4$s as nth, count(*) as deployments, count(*) filter (where outcome = 'SUCCESS') as successes,
                    count(*) filter (where failed) as failed, count(*) filter (where unplanned) as unplanned, count(unplanned) as planning_known,
                    coalesce(sum(incidents), 0)::bigint as incidents, coalesce(sum(guessed), 0)::bigint as guessed,
                    coalesce(sum(open), 0)::bigint as open_incidents, count(*) filter (where failed and recovery is null) as unresolved,
                    count(*) filter (where recovery < 0) as inconsistent,
                    array_agg(recovery order by recovery) filter (where recovery >= 0) as times
                from judged group by grouping sets (%1$s)
            ), led as (
                select %4$s as nth, count(*) filter (where time is null) as untimed, count(*) filter (where time < 0) as inconsistent,
                    array_agg(time order by time) filter (where time >= 0) as times
                from lead group by grouping sets (%1$s)
            )
            select d.nth, deployments, successes, failed, unplanned, planning_known, incidents, guessed, open_incidents, unresolved,
                d.inconsistent as inconsistent_recoveries, cardinality(d.times) as recovered, %2$s,
                coalesce(untimed, 0) as untimed, coalesce(l.inconsistent, 0) as inconsistent_changes, cardinality(l.times) as led, %3$s
            from deploying d left join led l on l.nth = d.nth
            """;

    private static final String DRILL_DOWN =
            """
            select j.id, j.service_id, s.name as service, d.environment, d.version, d.source, d.external_id, j.finished_at, j.outcome,
                j.unplanned, j.failed, j.rolled_back_at,
                quotient(j.recovery, 3600000000, 9) as recovery,
                coalesce((
                    select jsonb_agg(jsonb_build_object('id', b.incident_id, 'detectedAt', b.detected_at, 'resolvedAt', b.resolved_at,
                        'guessed', b.guessed) order by b.detected_at, b.incident_id)
                    from blamed b where b.id = j.id), '[]')::text as incidents,
                coalesce((
                    select jsonb_agg(jsonb_build_object('change', l.change_key, 'createdAt', l.created_at, 'hours',
                        quotient(l.time, 3600000000, 9)) order by l.change_key)
                    from (select * from lead where place = j.place order by change_key limit :changes) l), '[]')::text as changes,
                (select count(*) from lead where place = j.place) as change_count
            from judged j join service s on s.id = j.service_id join deployment d on d.id = j.id
            order by j.finished_at desc, j.id desc
            """;

    /** When the initiative was first deployed to production. */
    static final String FIRST =
            """
            select min(d.finished_at) as at
            from deployment d join delivery_service s on s.id = d.service_id
            where (d.initiative_id = :id or d.initiative_id is null and s.initiative_id = :id and d.finished_at >= :entered)
                and %s and lower(d.environment) = any (production_environments(s.environments_json))
            """
                    .formatted(SUCCEEDED);

    private DeliverySql() {}

    /** Which services ever deployed anything of the scope. */
    static String services(DeliveryScope scope) {
        return PLACES.formatted(scope.services())
                + "select s.id as service_id from service s where exists (select from deployment d where d.service_id = s.id and "
                + scope.condition() + ") order by 1";
    }

    /** All figures of the scope, of the window and of each interval in it. */
    static String figures(DeliveryScope scope, boolean intervals) {
        return facts(scope, "", scope.whole() ? "d.finished_at < :from" : EARLIER)
                + FIGURES.formatted(
                        intervals ? "(), (nth)" : "()",
                        percentiles("d", "recovery"),
                        percentiles("l", "lead"),
                        intervals ? "coalesce(nth, 0)" : "0");
    }

    /** The deployments that the figures rest on, the latest first. */
    static String deployments(DeliveryScope scope) {
        return facts(
                        scope,
                        """
                        and (:at::timestamptz is null or (d.finished_at, d.id) < (:at::timestamptz, :after::uuid))
                        order by d.finished_at desc, d.id desc limit :limit""",
                        EARLIER)
                + DRILL_DOWN;
    }

    private static String facts(DeliveryScope scope, String page, String earlier) {
        return PLACES.formatted(scope.services())
                + COUNTED.formatted(scope.condition(), DEPLOYED, page)
                + JUDGED.formatted(
                        DEPLOYED,
                        SUCCEEDED,
                        scope.whole() ? "" : "and i.service_id in (select service_id from counted)")
                + LEADS.formatted(SUCCEEDED, earlier);
    }

    private static String percentiles(String alias, String name) {
        var text = new StringBuilder();
        for (var share : Distribution.SHARES) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append("quotient(percentile(%s.times, 0.%d), 3600000000, 9) as %s_p%d"
                            .formatted(alias, share, name, share));
        }
        return text.toString();
    }
}
