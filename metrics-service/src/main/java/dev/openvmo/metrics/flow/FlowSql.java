package dev.openvmo.metrics.flow;

/** The statement that all figures of flow come from. */
final class FlowSql {
    /**
     * How long an item that was done between two moments took, and for how long of it nobody worked on it, in microseconds; by
     * {@code offset 0} once for each item, not once more for each figure of it.
     */
    private static final String DONE =
            """
            done as (
                select i.grp, i.kind, micros(i.created_at, i.finished_at) as lead, micros(i.started_at, i.finished_at) as flow,
                    case when i.started_at is not null and (i.waiting is not null or b.blocked is not null) then (
                        select coalesce((extract(epoch from sum(upper(r) - lower(r))) * 1000000)::bigint, 0)
                        from (select unnest(coalesce(i.waiting + b.blocked, i.waiting, b.blocked)
                            * tstzmultirange(tstzrange(i.started_at, i.finished_at))) as r) as idle) end as idle
                from item i left join blocked b on b.initiative_id = i.initiative_id and i.linked
                where i.finished_at >= %1$s and i.finished_at < %2$s
                offset 0
            )""";

    /** When anything was in the way of an initiative, as one set of times. */
    private static final String BLOCKED =
            """
            blocked as (
                select m.initiative_id, range_agg(tstzrange(m.raised_at, m.resolved_at)) as blocked
                from impediment m
                where not m.deleted and m.raised_at is not null
                    and m.initiative_id in (select initiative_id from item where linked)
                group by m.initiative_id
            )""";

    /** It was not over before a moment; so that the index by when it was finished serves. */
    private static final String OPEN_AFTER =
            "(w.finished_at >= %1$s or w.finished_at is null and (w.cancelled_at is null or w.cancelled_at >= %1$s))";

    private static final String FIGURES =
            """
            with item as not materialized (
                select w.initiative_id, w.linked, w.kind, w.created_at, w.started_at, w.finished_at, w.waiting, w.due_at,
                    w.planned_value, w.achieved_value, %2$s as grp, %3$s as name,
                    coalesce(w.finished_at, w.cancelled_at, 'infinity') as ended
                from work_item w %4$s
                where %1$s and (w.created_at < :to and %6$s or w.due_at >= :from and w.due_at < :to)
            ), %5$s, finished as (
                select grp, count(*) as finished, count(flow) as timed, count(idle) as told,
                    count(*) filter (where kind = 'FEATURE') as features,
                    count(*) filter (where kind = 'DEFECT') as defects,
                    count(*) filter (where kind = 'RISK') as risks,
                    count(*) filter (where kind = 'DEBT') as debts,
                    percentile_cont(array[0.5, 0.75, 0.85, 0.95]) within group (order by flow / 1e6::float8) as flow_shares,
                    avg(flow) * 0.000001 as flow_mean,
                    percentile_cont(array[0.5, 0.75, 0.85, 0.95]) within group (order by lead / 1e6::float8) as lead_shares,
                    avg(lead) * 0.000001 as lead_mean,
                    sum(flow - idle) * 0.000001 as active, sum(flow) filter (where idle is not null) * 0.000001 as elapsed
                from done group by grp
            ), standing as (
                select grp, min(name) as name,
                    count(*) filter (where started_at < :to and ended >= :to) as load,
                    coalesce(sum(micros(greatest(started_at, :from), least(ended, :to)))
                        filter (where started_at < :to and ended > :from), 0) * 0.000001 as stood,
                    percentile_cont(array[0.5, 0.75, 0.85, 0.95]) within group (order by micros(started_at, :to) / 1e6::float8)
                        filter (where started_at < :to and ended >= :to) as age_shares,
                    avg(micros(started_at, :to)) filter (where started_at < :to and ended >= :to) * 0.000001 as age_mean,
                    count(*) filter (where judged) as judged,
                    sum(planned_value) filter (where judged) as planned,
                    sum(coalesce(achieved_value, 0)) filter (where judged) as achieved
                from (
                    select *, due_at >= :from and due_at < :to and planned_value is not null
                        and (achieved_value is not null or finished_at is null or finished_at >= :to) as judged
                    from item) counted
                group by grp
            )
            select s.*, f.finished, f.timed, f.told, f.features, f.defects, f.risks, f.debts, f.active, f.elapsed,
                f.flow_shares::numeric[] as flow_shares, f.flow_mean, f.lead_shares::numeric[] as lead_shares, f.lead_mean,
                s.age_shares::numeric[] as ages
            from standing s left join finished f on f.grp = s.grp
            """;

    private FlowSql() {}

    /** Of the items of the table {@code item}, in groups {@code grp}: what was done between these moments, as {@code done}. */
    static String done(String from, String to) {
        return BLOCKED + ", " + DONE.formatted(from, to);
    }

    /** Of the table {@code work_item}, called w: what was not over before this moment. */
    static String openAfter(String moment) {
        return OPEN_AFTER.formatted(moment);
    }

    /** Of all that fulfil this condition together. */
    static String together(String condition) {
        return FIGURES.formatted(condition, "''", "cast(null as text)", "", done(":from", ":to"), openAfter(":from"));
    }

    /** The same, team by team in the order of their names; those of no team are the last. */
    static String byTeam(String condition) {
        return FIGURES.formatted(
                        condition,
                        "coalesce(t.id::text, w.team_key, w.team_id::text, '')",
                        "coalesce(t.name, w.team_key)",
                        FlowScope.TEAM,
                        done(":from", ":to"),
                        openAfter(":from"))
                + " order by s.grp = '', lower(coalesce(s.name, s.grp)), s.grp limit :limit";
    }
}
