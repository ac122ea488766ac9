package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.staffing.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What is planned, there, allocated and worked, as rows. */
@ApplicationScoped
class UtilizationTable {
    private static final int MOST_ASKING = 1000;

    private final RowSecurity scope;
    private final Sql sql;

    UtilizationTable(RowSecurity scope, Sql sql) {
        this.scope = scope;
        this.sql = sql;
    }

    /** A team, person or tool by name. */
    record Named(Caps.Known known, String name) {}

    /** What the business cases of what is not done plan, by skill. */
    Map<String, List<Span>> demand(Collection<UUID> places, FiscalCalendar calendar) {
        var demand = new TreeMap<String, List<Span>>();
        sql.query(
                        """
                        select e ->> 'skill' as skill, e ->> 'period' as period, sum(cast(e ->> 'personDays' as numeric)) as days
                        from business_case c
                        join initiative i on i.id = c.initiative_id and i.state <> 'DONE',
                            jsonb_array_elements(cast(c.document as jsonb) -> 'efforts') as e
                        where i.portfolio_id = any (:places) group by 1, 2""")
                .with("places", places)
                .list(row -> FiscalPeriod.parse(row.text("period"))
                        .map(period -> demand.computeIfAbsent(row.text("skill"), skill -> new ArrayList<>())
                                .add(new Span(calendar.first(period), calendar.last(period), row.decimal("days"))))
                        .orElse(false));
        return demand;
    }

    /** Who asks for a skill at some time of a span: initiatives that are not done, a thousand at most. */
    List<UUID> asking(UUID portfolioId, String skill, Span when, FiscalCalendar calendar) {
        var asking = new TreeSet<UUID>();
        sql.query(
                        """
                        select i.id, e ->> 'period' as period from business_case c
                        join initiative i on i.id = c.initiative_id and i.state <> 'DONE',
                            jsonb_array_elements(cast(c.document as jsonb) -> 'efforts') as e
                        where i.portfolio_id = :portfolio and e ->> 'skill' = :skill""")
                .with("portfolio", portfolioId)
                .with("skill", skill)
                .list(row -> FiscalPeriod.parse(row.text("period"))
                        .filter(each ->
                                when.meets(new Span(calendar.first(each), calendar.last(each), BigDecimal.ZERO)))
                        .map(each -> asking.add(row.uuid("id")))
                        .orElse(false));
        return asking.stream().limit(MOST_ASKING).toList();
    }

    /** When something of what is asked, there or allocated changed last; null where there is nothing. */
    Instant newest(Collection<UUID> places) {
        return sql.query(
                        """
                        select max(newest) as newest from (
                            select max(updated_at) as newest from team where portfolio_id = any (:places)
                            union all select max(updated_at) from person where portfolio_id = any (:places)
                            union all select max(updated_at) from tool where portfolio_id = any (:places)
                            union all select max(updated_at) from capacity where portfolio_id = any (:places)
                            union all select max(updated_at) from allocation where portfolio_id = any (:places)
                            union all select max(c.updated_at) from business_case c join initiative i on i.id = c.initiative_id
                                where i.portfolio_id = any (:places)) known""")
                .with("places", places)
                .one(row -> row.instant("newest"));
    }

    /** Each team, person and tool of these portfolios. */
    List<Named> bearers(Collection<UUID> places) {
        return sql.query(
                        """
                        select * from (
                            select id, portfolio_id, 'TEAM' as kind, cast(null as numeric) as usual, name from team
                            union all select id, portfolio_id, 'PERSON', share, name from person
                            union all select id, portfolio_id, 'TOOL', count, name from tool) b
                        where portfolio_id = any (:places) order by kind desc, name, id""")
                .with("places", places)
                .list(row -> new Named(Caps.Known.of(row), row.text("name")));
    }

    /** What others allocate counts, seen or not. */
    private Map<UUID, List<Span>> spans(String table, List<Named> bearers, List<Span> spans) {
        var found = new HashMap<UUID, List<Span>>();
        scope.readingAll(() -> sql.query(
                        """
                        select coalesce(team_id, person_id, tool_id) as id, begins_on, ends_on, amount from %s
                        where coalesce(team_id, person_id, tool_id) = any (:ids) and begins_on <= :last and ends_on >= :first"""
                                .formatted(table))
                .each("ids", bearers, each -> each.known().id())
                .with("first", spans.get(0).first())
                .with("last", spans.get(spans.size() - 1).last())
                .list(row -> found.computeIfAbsent(row.uuid("id"), id -> new ArrayList<>())
                        .add(Caps.span(row))));
        return found;
    }

    /** What a person worked is the team's work, too, whichever portfolio it was for. */
    Map<UUID, List<Span>> worked(List<Named> bearers, List<Span> spans) {
        var found = new HashMap<UUID, List<Span>>();
        scope.readingAll(() -> sql.query(
                        """
                        select b.id, w.begins_on, w.ends_on, w.days as amount
                        from (select k, k from unnest(:ids::uuid[]) as k union all
                            select team_id, id from person where team_id = any (:ids)) b (id, worker)
                        join work_entry w on coalesce(w.team_id, w.person_id) = b.worker
                        where w.begins_on <= :last and w.ends_on >= :first""")
                .each("ids", bearers, each -> each.known().id())
                .with("first", spans.get(0).first())
                .with("last", spans.get(spans.size() - 1).last())
                .list(row -> found.computeIfAbsent(row.uuid("id"), id -> new ArrayList<>())
                        .add(Caps.span(row))));
        return found;
    }

    /** What is said of how much there is of each, by its id. */
    Map<UUID, List<Span>> said(List<Named> bearers, List<Span> spans) {
        return spans("capacity", bearers, spans);
    }

    /** What of each is allocated, by its id. */
    Map<UUID, List<Span>> allocated(List<Named> bearers, List<Span> spans) {
        return spans("allocation", bearers, spans);
    }
}
