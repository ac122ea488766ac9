package dev.openvmo.metrics.traces;

/** The statements of {@link Traces}. Tables go by their names alone, so that they hold as of any moment. */
final class TraceSql {
    private TraceSql() {}

    /** Every link there is but those to deployments; joined by an id, each part is read by an index. */
    private static final String GOALS =
            """
                select strategy_id as above, id as below, null::numeric as strength from theme where not deleted
                union all
                select theme_id, id, null from objective where not deleted
                union all
                select objective_id, id, null from key_result where not deleted
                union all
                select objective_id, initiative_id, strength from contribution where not deleted
                union all
                select value_stream_id, id, null from subject where not deleted and value_stream_id is not null
                union all
                select portfolio_id, id, null from subject
                where not deleted and value_stream_id is null and type <> 'PORTFOLIO'
                union all
                select subject_id, id, null from metric_status
                union all
                select k.id, s.id, null
                from key_result k
                join metric_status s on s.metric = k.measured_by_metric and s.subject_type = k.measured_by_subject_type
                    and (s.subject_id = k.measured_by_subject_id or s.subject_key = k.measured_by_subject_key
                        or s.external_ref_external_id = k.measured_by_subject_external_ref_external_id
                            and s.external_ref_source = k.measured_by_subject_external_ref_source)
                    and s.portfolio_id in (select subtree(array[k.portfolio_id]))
                where not k.deleted
            """;

    /** What a deployment is for: what it says, else what its service does; else there is only its portfolio. */
    private static final String LINKS = "(" + GOALS
            + """
                union all
                select initiative_id, id, null from deployment where initiative_id is not null
                union all
                select coalesce(s.initiative_id, s.portfolio_id), d.id, null
                from deployment d join delivery_service s on s.id = d.service_id
                where d.initiative_id is null
            )""";

    /** The same downwards, where an initiative has no more than its newest deployments: what reached users last. */
    private static final String NEWEST_LINKS = "(" + GOALS
            + """
                union all
                select i.id, d.id, null
                from subject i
                cross join lateral (
                    select id from (
                        (select d.id, d.finished_at from deployment d
                        where d.initiative_id = i.id and d.outcome = 'SUCCESS' and d.kind in ('DEPLOYED', 'UPGRADED')
                        order by d.finished_at desc limit 20)
                        union all
                        (select d.id, d.finished_at from delivery_service s join deployment d on d.service_id = s.id
                        where s.initiative_id = i.id and d.initiative_id is null and d.outcome = 'SUCCESS'
                            and d.kind in ('DEPLOYED', 'UPGRADED')
                        order by d.finished_at desc limit 20)) each
                    order by finished_at desc, id limit 20
                ) d
                where i.type = 'INITIATIVE' and not i.deleted
            )""";

    /** From one node on, the nearest first: {@code from} and {@code to} are the ends of a link. */
    private static String reach(String from, String to, String links) {
        return """
            with recursive reached (id) as (
                select cast(:id as uuid)
                union
                select l.%2$s from reached r join %3$s l on l.%1$s = r.id
            )
            select id from reached offset 1 limit :most"""
                .formatted(from, to, links);
    }

    /** What it serves. */
    static final String ABOVE = reach("below", "above", LINKS);

    /** What serves it. */
    static final String BELOW = reach("above", "below", NEWEST_LINKS);

    static final String BETWEEN =
            """
            select distinct above, below, strength from %s l
            where above = any (:ids) and below = any (:ids)
            order by above, below"""
                    .formatted(LINKS);

    /** What is known of these nodes. A goal's grade takes the steps of alignment-service's roll-up, so that the digits are the same. */
    static final String NODES =
            """
            with graded_objective as (
                select o.id, o.theme_id, o.weight,
                    coalesce(quotient(sum(k.weight) filter (where k.progress_grade is not null), nullif(sum(k.weight), 0), 9), 0) as share,
                    quotient(sum(k.weight * k.progress_grade),
                        nullif(sum(k.weight) filter (where k.progress_grade is not null), 0), 9) as grade
                from objective o left join key_result k on k.objective_id = o.id and not k.deleted
                where not o.deleted and o.theme_id in (
                    select id from theme where strategy_id in (
                        select id from strategy where id = any (:ids)
                        union select strategy_id from theme where id = any (:ids)
                        union select t.strategy_id from theme t join objective b on b.theme_id = t.id where b.id = any (:ids)))
                group by o.id
            ), graded_theme as (
                select t.id, t.strategy_id, t.weight * coalesce(sum(o.weight), 0) as weight,
                    coalesce(quotient(sum(o.weight * o.share), nullif(sum(o.weight), 0), 9), 0) as share,
                    quotient(sum(o.weight * o.share * o.grade), nullif(sum(o.weight * o.share), 0), 9) as grade
                from theme t left join graded_objective o on o.theme_id = t.id
                where not t.deleted and t.strategy_id in (
                    select id from strategy where id = any (:ids) union select strategy_id from theme where id = any (:ids))
                group by t.id
            ), graded_strategy as (
                select strategy_id as id,
                    coalesce(quotient(sum(weight * share), nullif(sum(weight), 0), 9), 0) as share,
                    quotient(sum(weight * share * grade), nullif(sum(weight * share), 0), 9) as grade
                from graded_theme group by strategy_id
            )
            select 'STRATEGY' as type, s.id, s.portfolio_id, s.name, g.grade, coalesce(g.share, 0) as share, null::numeric as value,
                null as unit, null::timestamptz as observed_at, null::bigint as sample_size
            from strategy s left join graded_strategy g on g.id = s.id where s.id = any (:ids) and not s.deleted
            union all
            select 'THEME', t.id, t.portfolio_id, t.name, g.grade, coalesce(g.share, 0), null, null, null, null
            from theme t left join graded_theme g on g.id = t.id where t.id = any (:ids) and not t.deleted
            union all
            select 'OBJECTIVE', o.id, o.portfolio_id, o.name, g.grade, coalesce(g.share, 0), null, null, null, null
            from objective o left join graded_objective g on g.id = o.id where o.id = any (:ids) and not o.deleted
            union all
            select 'KEY_RESULT', id, portfolio_id, name, progress_grade, num_nonnulls(progress_grade), progress_value, unit,
                progress_observed_at, progress_sample_size
            from key_result where id = any (:ids) and not deleted
            union all
            select s.type, s.id, s.portfolio_id, s.name, null, null, v.value, v.unit, v.last_observed_at, v.sample_size
            from subject s left join value_summary v on v.id = s.id
            where s.id = any (:ids) and not s.deleted and s.portfolio_id is not null
            union all
            select 'METRIC', id, portfolio_id, metric, null, null, value, unit, observed_at, sample_size
            from metric_status where id = any (:ids)
            union all
            select 'DEPLOYMENT', d.id, d.portfolio_id, concat_ws(' ', s.name, d.version), null, null, null, null, d.finished_at, null
            from deployment d left join delivery_service s on s.id = d.service_id where d.id = any (:ids)
            order by 1, 2""";

    /** What is committed to these initiatives and was booked for them, by currency. */
    static final String SPEND =
            """
            select initiative_id, currency, sum(committed) as committed, sum(booked) as booked
            from (
                select initiative_id, amount_currency as currency, amount_amount as committed, 0 as booked
                from commitment where initiative_id = any (:ids) and not deleted
                union all
                select initiative_id, amount_currency, 0, amount_amount
                from actual where initiative_id = any (:ids) and not deleted
            ) money
            group by initiative_id, currency order by initiative_id, currency""";
}
