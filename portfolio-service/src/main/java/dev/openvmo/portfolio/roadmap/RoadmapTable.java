package dev.openvmo.portfolio.roadmap;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a roadmap is made of, as far as the caller may see it. */
@ApplicationScoped
class RoadmapTable {
    /** More than anybody looks at. */
    static final int MOST = 2000;

    private final Sql sql;

    RoadmapTable(Sql sql) {
        this.sql = sql;
    }

    /** One initiative waits for another. */
    record Waits(UUID initiativeId, UUID predecessorId, int lagDays) {}

    /** What is not done in these portfolios, the first of the backlog, and all that this waits for; what is under way comes first. */
    List<Planned> planned(Collection<UUID> places, ZoneId zone) {
        return sql.query(
                        """
                        with recursive base (id) as (
                            select i.id from initiative i join ranking r on r.initiative_id = i.id
                            where i.portfolio_id = any (:places) and i.state <> 'DONE'
                            order by r.order_pin, r.order_score, r.order_alignment, i.id limit :most),
                        ahead (id, done) as (
                            select id, false from base
                            union
                            select i.id, i.state = 'DONE' from ahead join dependency d on d.initiative_id = ahead.id and not ahead.done
                            join initiative i on i.id = d.predecessor_id)
                        select i.id, i.portfolio_id, i.title, i.state, i.id in (select id from base) as listed,
                            i.planned_start, i.planned_end, i.state_entered_at,
                            case when i.state like 'IMPLEMENTING%' then (
                                select min(t.entered_at) from initiative_transition t
                                where t.initiative_id = i.id and t.to_state like 'IMPLEMENTING%') end as begun_at,
                            (select max(m.baseline) from milestone m where m.initiative_id = i.id) as agreed,
                            e.skills, e.periods, e.days
                        from ahead join initiative i on i.id = ahead.id join ranking r on r.initiative_id = i.id
                        left join lateral (
                            select array_agg(e ->> 'skill' order by n) as skills, array_agg(e ->> 'period' order by n) as periods,
                                array_agg(cast(e ->> 'personDays' as numeric) order by n) as days
                            from business_case c,
                                jsonb_array_elements(cast(c.document as jsonb) -> 'efforts') with ordinality as x (e, n)
                            where c.initiative_id = i.id) e on true
                        order by i.state like 'IMPLEMENTING%' desc, r.order_pin, r.order_score, r.order_alignment, i.id""")
                .with("places", places)
                .with("most", MOST)
                .list(row -> planned(row, zone));
    }

    private static Planned planned(Row row, ZoneId zone) {
        var state = row.constant("state", KanbanState.class);
        return new Planned(
                row.uuid("id"),
                row.uuid("portfolio_id"),
                row.text("title"),
                state,
                row.bool("listed"),
                row.date("planned_start"),
                row.date("planned_end"),
                day(row, "begun_at", zone),
                state == KanbanState.DONE ? day(row, "state_entered_at", zone) : null,
                row.date("agreed"),
                efforts(row));
    }

    private static List<Planned.Effort> efforts(Row row) {
        var skills = row.strings("skills");
        if (skills == null) {
            return List.of();
        }
        var periods = row.strings("periods");
        var days = row.decimals("days");
        return IntStream.range(0, skills.size())
                .mapToObj(i -> new Planned.Effort(
                        skills.get(i), FiscalPeriod.parse(periods.get(i)).orElseThrow(), days.get(i)))
                .toList();
    }

    private static LocalDate day(Row row, String column, ZoneId zone) {
        var instant = row.instant(column);
        return instant == null ? null : LocalDate.ofInstant(instant, zone);
    }

    long undone(Collection<UUID> places) {
        return sql.query("select count(*) from initiative where portfolio_id = any (:places) and state <> 'DONE'")
                .with("places", places)
                .one(row -> row.number("count"));
    }

    List<Waits> waits(Collection<UUID> initiativeIds) {
        return sql.query(
                        """
                        select initiative_id, predecessor_id, lag_days from dependency
                        where initiative_id = any (:ids) and predecessor_id = any (:ids) order by predecessor_id""")
                .with("ids", initiativeIds)
                .list(row -> new Waits(row.uuid("initiative_id"), row.uuid("predecessor_id"), row.integer("lag_days")));
    }
}
