package dev.openvmo.metrics.traces;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Follows links both ways, as far as the caller may read. */
@ApplicationScoped
public class Traces {
    private static final int MOST = 500;

    private final Sql sql;

    Traces(Sql sql) {
        this.sql = sql;
    }

    /** 404. */
    public TraceView of(TraceType type, UUID id) {
        var above = reach(id, TraceSql.ABOVE);
        var below = reach(id, TraceSql.BELOW);
        var ids = new ArrayList<UUID>(List.of(id));
        ids.addAll(above.subList(0, Math.min(MOST, above.size())));
        ids.addAll(below.subList(0, Math.min(MOST, below.size())));
        var up = Set.copyOf(above);
        var spend = spend(ids);
        var nodes = sql.query(TraceSql.NODES)
                .with("ids", ids)
                .list(row -> node(row, place(row.uuid("id"), id, up), spend.get(row.uuid("id"))));
        if (nodes.stream().noneMatch(node -> node.id().equals(id) && node.type() == type)) {
            throw Problem.of(
                    KitProblem.NOT_FOUND,
                    "There is no %s %s.".formatted(type.name().replace('_', ' '), id));
        }
        var links = sql.query(TraceSql.BETWEEN)
                .with("ids", nodes.stream().map(TraceView.Node::id).toList())
                .list(row -> new TraceView.Link(row.uuid("above"), row.uuid("below"), plain(row.decimal("strength"))));
        return new TraceView(type, id, nodes, links, above.size() > MOST || below.size() > MOST, total(spend));
    }

    /** By initiative, then by currency. */
    private Map<UUID, List<TraceView.Spend>> spend(List<UUID> ids) {
        var spend = new HashMap<UUID, List<TraceView.Spend>>();
        sql.query(TraceSql.SPEND).with("ids", ids).list(row -> spend.computeIfAbsent(
                        row.uuid("initiative_id"), initiative -> new ArrayList<>())
                .add(TraceView.Spend.of(row.decimal("committed"), row.decimal("booked"), row.text("currency"))));
        return spend;
    }

    private static List<TraceView.Spend> total(Map<UUID, List<TraceView.Spend>> spend) {
        var total = new TreeMap<String, TraceView.Spend>();
        spend.values().stream()
                .flatMap(List::stream)
                .forEach(each -> total.merge(each.committed().currency(), each, TraceView.Spend::plus));
        return List.copyOf(total.values());
    }

    private List<UUID> reach(UUID id, String statement) {
        return sql.query(statement).with("id", id).with("most", MOST + 1).list(row -> row.uuid("id"));
    }

    private static TraceView.Place place(UUID node, UUID subject, Set<UUID> above) {
        if (node.equals(subject)) {
            return TraceView.Place.SUBJECT;
        }
        return above.contains(node) ? TraceView.Place.ABOVE : TraceView.Place.BELOW;
    }

    private static TraceView.Node node(Row row, TraceView.Place place, @Nullable List<TraceView.Spend> spend) {
        return new TraceView.Node(
                row.constant("type", TraceType.class),
                row.uuid("id"),
                row.uuid("portfolio_id"),
                place,
                row.text("name"),
                plain(row.decimal("grade")),
                plain(row.decimal("share")),
                plain(row.decimal("value")),
                row.text("unit"),
                row.instant("observed_at"),
                row.number("sample_size"),
                spend);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }
}
