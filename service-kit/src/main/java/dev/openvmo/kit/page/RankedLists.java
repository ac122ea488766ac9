package dev.openvmo.kit.page;

import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final Sql sql;
    private final Cursors cursors;
    private final Lists lists;

    RankedLists(Sql sql, Cursors cursors, Lists lists) {
        this.sql = sql;
        this.cursors = cursors;
        this.lists = lists;
    }

    /** One page of what the caller may read and the fixed conditions leave; these decide the ranks, the filter does not. */
    public <V> Page<V> page(Ranked ranked, ListQuery query, Function<Row, V> view, Fixed fixed) {
        var size = query.size();
        var counted = query.counted();
        var byRank = query.sort == null || query.sort.equals(RANK);
        var order = byRank ? null : Order.of(ranked.listing(), query.sort);
        var question = lists.question(ranked.listing(), query, fixed);
        var place = query.cursor == null ? null : cursors.open(question, query.cursor);
        var values = new BoundValues();
        var statement = byRank
                ? byRank(ranked, query, fixed, place, values)
                : ordered(ranked, query, fixed, order, place, values);
        var rows = sql.query(statement + " limit " + (size + 1))
                .with(values.values())
                .list(row -> new Item<>(view.apply(row), place(order, row)));
        return Page.of(
                rows,
                size,
                Item::view,
                item -> cursors.seal(question, item.place()),
                counted ? count(ranked, query, fixed) : null);
    }

    private static String byRank(Ranked ranked, ListQuery query, Fixed fixed, List<String> place, BoundValues values) {
        var condition = fixed.condition("s", values);
        long before = 0;
        if (place != null) {
            before = Long.parseLong(place.get(0));
            condition +=
                    " and (%s) > (%s)".formatted(ranked.order("s"), values(place.subList(1, place.size()), values));
        }
        return ranked.byRank(condition, before, Lists.where(ranked.listing(), query, Fixed.NONE, values));
    }

    private static String ordered(
            Ranked ranked, ListQuery query, Fixed fixed, Order order, List<String> place, BoundValues values) {
        var from = ranked.from(fixed.condition("s", values), 0);
        var where = Lists.where(ranked.listing(), query, Fixed.NONE, values);
        var after = place == null ? ALL : Lists.after(order, place, values);
        var keys = new ArrayList<String>();
        for (int i = 0; i < order.keys().size(); i++) {
            keys.add(order.keys().get(i).text() + " as key" + i);
        }
        return "select t.*, %s from %s where %s and %s order by %s"
                .formatted(String.join(", ", keys), from, where, after, order.sql());
    }

    /** All but the last are whole numbers, the last is the id. */
    private static String values(List<String> place, BoundValues values) {
        var last = place.size() - 1;
        var bound = new ArrayList<String>();
        for (int i = 0; i < last; i++) {
            bound.add(values.bind(Long.valueOf(place.get(i))));
        }
        bound.add(values.bind(UUID.fromString(place.get(last))));
        return String.join(", ", bound);
    }

    private static List<String> place(Order order, Row row) {
        if (order == null) {
            return List.of(row.text("place").split(" "));
        }
        var keys = new ArrayList<String>();
        for (int i = 0; i < order.keys().size(); i++) {
            keys.add(row.text("key" + i));
        }
        return keys;
    }

    private Long count(Ranked ranked, ListQuery query, Fixed fixed) {
        var values = new BoundValues();
        var from = ranked.from(fixed.condition("s", values), 0);
        var where = Lists.where(ranked.listing(), query, Fixed.NONE, values);
        return sql.query("select count(*) from %s where %s".formatted(from, where))
                .with(values.values())
                .one(row -> row.number("count"));
    }

    private record Item<V>(V view, List<String> place) {}
}
