package dev.openvmo.metrics.flow;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Query;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.workitems.FlowMarks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Recomputes how work of marked initiatives and portfolios flowed lately; announces what came out different. */
@ApplicationScoped
class FlowRecompute implements Recompute {
    /** How long ago lately is. */
    static final int DAYS = 90;

    /** Due again when an item is no longer lately, or when something comes that was told ahead of its time. */
    private static final String KEEP =
            """
            with moment as materialized (select instant() as now, instant() - interval '90 days' as since),
            whose as materialized (
                select s.id, s.type, s.portfolio_id from subject s
                where s.id = any (:ids) and not s.deleted and s.portfolio_id is not null and case s.type
                    when 'INITIATIVE' then exists (select from work_item w where w.initiative_id = s.id and w.linked)
                    when 'PORTFOLIO' then exists (select from work_item w where w.portfolio_id = s.id) end
            ), item as materialized (
                select s.id as grp, w.initiative_id, w.linked, w.kind, w.created_at, w.started_at, w.finished_at, w.cancelled_at,
                    w.waiting
                from whose s join work_item w on s.type = 'INITIATIVE' and w.initiative_id = s.id and w.linked
                    or s.type = 'PORTFOLIO' and w.portfolio_id = s.id
                where %1$s
            ), %2$s, finished as (
                select grp, count(*) as finished, count(flow) as timed, coalesce(sum(flow), 0) as flow, count(idle) as told,
                    coalesce(sum(flow - idle), 0) as active, coalesce(sum(flow) filter (where idle is not null), 0) as elapsed
                from done group by grp
            ), standing as (
                select s.id as grp, s.portfolio_id as home, s.type,
                    count(*) filter (where i.started_at < m.now and coalesce(i.finished_at, i.cancelled_at, 'infinity') >= m.now)
                        as in_progress,
                    least(min(i.finished_at) filter (where i.finished_at >= m.since) + interval '90 days',
                        min(i.started_at) filter (where i.started_at >= m.now),
                        min(i.finished_at) filter (where i.finished_at >= m.now),
                        min(i.cancelled_at) filter (where i.cancelled_at >= m.now)) as due_at
                from whose s cross join moment m left join item i on i.grp = s.id group by 1, 2, 3
            )
            insert into flow_summary as k (id, portfolio_id, subject_type, finished, in_progress, timed, flow_days, told,
                active_days, elapsed_days, due_at, updated_at)
            select s.grp, s.home, s.type, coalesce(f.finished, 0), s.in_progress, coalesce(f.timed, 0),
                quotient(coalesce(f.flow, 0), 86400000000, 9), coalesce(f.told, 0), quotient(coalesce(f.active, 0), 86400000000, 9),
                quotient(coalesce(f.elapsed, 0), 86400000000, 9), s.due_at, m.now
            from standing s left join finished f on f.grp = s.grp cross join moment m
            order by s.grp
            on conflict on constraint pk_flow_summary do update set
                portfolio_id = excluded.portfolio_id, finished = excluded.finished, in_progress = excluded.in_progress,
                timed = excluded.timed, flow_days = excluded.flow_days, told = excluded.told,
                active_days = excluded.active_days, elapsed_days = excluded.elapsed_days, due_at = excluded.due_at,
                updated_at = excluded.updated_at
            where (k.portfolio_id, k.finished, k.in_progress, k.timed, k.flow_days, k.told, k.active_days, k.elapsed_days,
                    k.due_at) is distinct from
                (excluded.portfolio_id, excluded.finished, excluded.in_progress, excluded.timed, excluded.flow_days,
                    excluded.told, excluded.active_days, excluded.elapsed_days, excluded.due_at)
            returning new.id, case when old.portfolio_id <> new.portfolio_id then old.portfolio_id end as left_portfolio,
                (old.finished, old.in_progress, old.timed, old.flow_days, old.told, old.active_days, old.elapsed_days)
                    is distinct from
                (new.finished, new.in_progress, new.timed, new.flow_days, new.told, new.active_days, new.elapsed_days) as differs
            """
                    .formatted(
                            FlowSql.openAfter("(select since from moment)"),
                            FlowSql.done("(select since from moment)", "(select now from moment)"));

    private static final String FORGET =
            """
            delete from flow_summary f where f.id = any (:ids) and not exists (
                select from subject s join work_item w on s.type = 'INITIATIVE' and w.initiative_id = s.id and w.linked
                    or s.type = 'PORTFOLIO' and w.portfolio_id = s.id
                where s.id = f.id and not s.deleted)
            returning f.id, f.portfolio_id as left_portfolio, true as differs
            """;

    private final Sql sql;
    private final Outbox outbox;

    FlowRecompute(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return FlowMarks.KIND;
    }

    private record Touched(UUID id, UUID from, boolean differs) {}

    @Override
    public void recompute(List<UUID> keys) {
        run(sql.query(FORGET).with("ids", keys))
                .forEach(gone -> outbox.deleted(FlowSummaries.AGGREGATE, gone.id, gone.from));
        for (var each : run(sql.query(KEEP).with("ids", keys))) {
            if (each.from != null) {
                outbox.moved(FlowSummaries.AGGREGATE, each.id, each.from);
            } else if (each.differs) {
                outbox.changed(FlowSummaries.AGGREGATE, each.id, "changed");
            }
        }
    }

    private static List<Touched> run(Query query) {
        return query.list(row -> new Touched(row.uuid("id"), row.uuid("left_portfolio"), row.bool("differs")));
    }
}
