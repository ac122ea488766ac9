package dev.openvmo.kit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Answers ranked lists. In the order of rank a page reads the index from where the last one ended, the rank so far being
 * carried in the cursor; a filter only leaves rows out, it does not change their rank. Any other order reads all ranks.
 */
@ApplicationScoped
public class RankedLists {
    private static final String RANK = "rank";
    private static final String ALL = "true";

    private final Instance<EntityManager> orm;
    private final Cursors cursors;
    private final Lists lists;

    RankedLists(Instance<EntityManager> orm, Cursors cursors, Lists lists) {
        this.orm = orm;
        this.cursors = cursors;
        this.lists = lists;
    }

    /** One page of what the caller may read and the fixed conditions leave; these decide the ranks, the filter does not. */
    public <V> Page<V> page(Ranked ranked, ListQuery query, Function<Tuple, V> view, Fixed fixed) {
        var size = query.size();
        var counted = query.counted();
        var byRank = query.sort == null || query.sort.equals(RANK);
        var order = byRank ? null : Order.of(ranked.listing(), query.sort);
        var question = lists.question(ranked.listing(), query, fixed);
        var place = query.cursor == null ? null : cursors.open(question, query.cursor);
        var sql = new BoundValues();
        var statement =
                byRank ? byRank(ranked, query, fixed, place, sql) : ordered(ranked, query, fixed, order, place, sql);
        var rows = tuples(statement + " limit " + (size + 1), sql);
        var shown = rows.subList(0, Math.min(size, rows.size()));
        var next = rows.size() > size ? cursors.seal(question, place(order, shown.get(size - 1))) : null;
        return new Page<>(shown.stream().map(view).toList(), next, counted ? count(ranked, query, fixed) : null);
    }

    private static String byRank(Ranked ranked, ListQuery query, Fixed fixed, List<String> place, BoundValues sql) {
        var condition = fixed(fixed, sql);
        long before = 0;
        if (place != null) {
            before = Long.parseLong(place.get(0));
            condition += " and (%s) > (%s)".formatted(ranked.order("s"), values(place.subList(1, place.size()), sql));
        }
        return ranked.byRank(condition, before, Lists.where(ranked.listing(), query, Fixed.NONE, sql));
    }

    private static String ordered(
            Ranked ranked, ListQuery query, Fixed fixed, Order order, List<String> place, BoundValues sql) {
        var from = ranked.from(fixed(fixed, sql), 0);
        var where = Lists.where(ranked.listing(), query, Fixed.NONE, sql);
        var after = place == null ? ALL : Lists.after(order, place, sql);
        var keys = new ArrayList<String>();
        for (int i = 0; i < order.keys().size(); i++) {
            keys.add(order.keys().get(i).text() + " as key" + i);
        }
        return "select t.*, %s from %s where %s and %s order by %s"
                .formatted(String.join(", ", keys), from, where, after, order.sql());
    }

    private static String fixed(Fixed fixed, BoundValues sql) {
        var conditions = fixed.conditions().stream()
                .map(condition -> "s." + condition.column() + " = " + sql.bind(condition.value()))
                .toList();
        return conditions.isEmpty() ? ALL : String.join(" and ", conditions);
    }

    /** All but the last are doubles, the last is the id. */
    private static String values(List<String> place, BoundValues sql) {
        var last = place.size() - 1;
        var bound = new ArrayList<String>();
        for (int i = 0; i < last; i++) {
            bound.add(sql.bind(Double.valueOf(place.get(i))));
        }
        bound.add(sql.bind(UUID.fromString(place.get(last))));
        return String.join(", ", bound);
    }

    private static List<String> place(Order order, Tuple row) {
        if (order == null) {
            return List.of(row.get("place", String.class).split(" "));
        }
        var keys = new ArrayList<String>();
        for (int i = 0; i < order.keys().size(); i++) {
            keys.add((String) row.get("key" + i));
        }
        return keys;
    }

    private Long count(Ranked ranked, ListQuery query, Fixed fixed) {
        var sql = new BoundValues();
        var from = ranked.from(fixed(fixed, sql), 0);
        var where = Lists.where(ranked.listing(), query, Fixed.NONE, sql);
        return tuples("select count(*) as n from %s where %s".formatted(from, where), sql)
                .get(0)
                .get("n", Number.class)
                .longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(String statement, BoundValues sql) {
        return Lists.bound(orm.get().createNativeQuery(statement, Tuple.class), sql)
                .getResultList();
    }
}
