package dev.openvmo.portfolio.roadmap;

import dev.openvmo.kit.store.Query;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.roadmap.RoadmapView.BlockerKind;
import dev.openvmo.portfolio.staffing.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What of budgets and teams is left for initiatives from today on, and what they need of it. */
@ApplicationScoped
class SharesTable {
    private final RowSecurity scope;
    private final Sql sql;

    SharesTable(RowSecurity scope, Sql sql) {
        this.scope = scope;
        this.sql = sql;
    }

    Shares of(Collection<UUID> initiativeIds, LocalDate today) {
        var costs = costs(initiativeIds);
        var days = days(initiativeIds, today);
        var limits = new ArrayList<>(budgets(sources(costs), today));
        limits.addAll(teams(sources(days), initiativeIds, today));
        return new Shares(limits, costs, days, committed(initiativeIds));
    }

    private static Set<UUID> sources(Map<UUID, Map<UUID, BigDecimal>> needs) {
        return needs.values().stream().flatMap(each -> each.keySet().stream()).collect(Collectors.toSet());
    }

    private Map<UUID, Map<UUID, BigDecimal>> costs(Collection<UUID> initiativeIds) {
        return summed(sql.query(
                        """
                        select i.id, i.value_stream_id as source,
                            (l.cost #>> '{capEx,amount}')::numeric + (l.cost #>> '{opEx,amount}')::numeric as amount
                        from initiative i join business_case c on c.initiative_id = i.id,
                            jsonb_array_elements(cast(c.document as jsonb) -> 'costs') as l (cost)
                        where i.id = any (:ids) and i.value_stream_id is not null""")
                .with("ids", initiativeIds));
    }

    private Map<UUID, Map<UUID, BigDecimal>> committed(Collection<UUID> initiativeIds) {
        return summed(sql.query(
                        "select initiative_id as id, budget_id as source, amount from commitment where initiative_id = any (:ids)")
                .with("ids", initiativeIds));
    }

    private Map<UUID, Map<UUID, BigDecimal>> days(Collection<UUID> initiativeIds, LocalDate today) {
        var days = new HashMap<UUID, Map<UUID, BigDecimal>>();
        sql.query(
                        """
                        select initiative_id, team_id, begins_on, ends_on, amount from allocation
                        where initiative_id = any (:ids) and team_id is not null and ends_on >= :today""")
                .with("ids", initiativeIds)
                .with("today", today)
                .list(row -> add(
                        days,
                        row.uuid("initiative_id"),
                        row.uuid("team_id"),
                        from(today, span(row)).amount()));
        return days;
    }

    private static Map<UUID, Map<UUID, BigDecimal>> summed(Query query) {
        var sums = new HashMap<UUID, Map<UUID, BigDecimal>>();
        query.list(row -> add(sums, row.uuid("id"), row.uuid("source"), row.decimal("amount")));
        return sums;
    }

    private static BigDecimal add(Map<UUID, Map<UUID, BigDecimal>> sums, UUID id, UUID source, BigDecimal amount) {
        return sums.computeIfAbsent(id, each -> new HashMap<>()).merge(source, amount, BigDecimal::add);
    }

    /** Of a closed one nothing is left to whom nothing is committed. */
    private List<Limit> budgets(Set<UUID> streams, LocalDate today) {
        return sql.query(
                        """
                        select b.id, b.value_stream_id, b.begins_on, b.ends_on, b.amount, case when b.status = 'CLOSED' then 0 else
                            b.amount - (select coalesce(sum(k.amount), 0) from commitment k where k.budget_id = b.id) end as remaining
                        from budget b where b.value_stream_id = any (:streams) and b.ends_on >= :today
                        order by b.begins_on, b.id""")
                .with("streams", streams)
                .with("today", today)
                .list(row -> new Limit(
                        BlockerKind.BUDGET,
                        row.uuid("value_stream_id"),
                        row.uuid("id"),
                        row.date("begins_on"),
                        row.date("ends_on"),
                        row.decimal("amount"),
                        row.decimal("remaining")));
    }

    /** What is allocated to others than these is theirs, seen or not. */
    private List<Limit> teams(Set<UUID> teams, Collection<UUID> initiativeIds, LocalDate today) {
        return scope.readingAll(() -> {
            var others = new HashMap<UUID, List<Span>>();
            sql.query(
                            """
                            select team_id, begins_on, ends_on, amount from allocation
                            where coalesce(team_id, person_id, tool_id) = any (:teams) and ends_on >= :today
                                and not initiative_id = any (:ids)""")
                    .with("teams", teams)
                    .with("today", today)
                    .with("ids", initiativeIds)
                    .list(row -> others.computeIfAbsent(row.uuid("team_id"), id -> new ArrayList<>())
                            .add(span(row)));
            return sql.query(
                            """
                            select team_id, begins_on, ends_on, amount from capacity
                            where coalesce(team_id, person_id, tool_id) = any (:teams) and ends_on >= :today
                            order by begins_on, team_id""")
                    .with("teams", teams)
                    .with("today", today)
                    .list(row -> team(row, others.getOrDefault(row.uuid("team_id"), List.of()), today));
        });
    }

    private static Limit team(Row row, List<Span> others, LocalDate today) {
        var there = from(today, span(row));
        var taken = others.stream().map(each -> each.within(there)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var team = row.uuid("team_id");
        return new Limit(
                BlockerKind.TEAM,
                team,
                team,
                there.first(),
                there.last(),
                there.amount(),
                there.amount().subtract(taken));
    }

    /** What of it falls on today and later. */
    private static Span from(LocalDate today, Span span) {
        var first = span.first().isBefore(today) ? today : span.first();
        return new Span(first, span.last(), span.within(new Span(first, span.last(), BigDecimal.ZERO)));
    }

    private static Span span(Row row) {
        return new Span(row.date("begins_on"), row.date("ends_on"), row.decimal("amount"));
    }
}
