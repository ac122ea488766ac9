package dev.openvmo.kit.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** Answers lists: one native statement per page, so that row security and {@code asOf} hold for it as they are. */
@ApplicationScoped
public class Lists {
    private static final String ALL = "true";

    private final Instance<EntityManager> orm;
    private final Cursors cursors;
    private final CurrentVertxRequest request;

    Lists(Instance<EntityManager> orm, Cursors cursors, CurrentVertxRequest request) {
        this.orm = orm;
        this.cursors = cursors;
        this.request = request;
    }

    /** One page of everything the caller may read. */
    public <E, V> Page<V> page(Listing<E> listing, ListQuery query, Function<E, V> view) {
        return page(listing, query, view, Fixed.NONE);
    }

    /** One page of what the caller may read and the fixed conditions leave. */
    public <E, V> Page<V> page(Listing<E> listing, ListQuery query, Function<E, V> view, Fixed fixed) {
        var size = query.size();
        var counted = query.counted();
        var order = Order.of(listing, query.sort);
        var question = question(listing, query, fixed);
        var sql = new BoundValues();
        var where = where(listing, query, fixed, sql);
        var after = query.cursor == null ? ALL : after(order, cursors.open(question, query.cursor), sql);
        var rows = rows(listing, order, where + " and " + after, size + 1, sql);
        var shown = rows.subList(0, Math.min(size, rows.size()));
        var next = rows.size() > size ? cursors.seal(question, keys(shown.get(size - 1))) : null;
        return new Page<>(
                shown.stream()
                        .map(row -> view.apply(listing.entity().cast(row[0])))
                        .toList(),
                next,
                counted ? count(listing, query, fixed) : null);
    }

    static String after(Order order, List<String> values, BoundValues sql) {
        if (values.size() != order.keys().size()) {
            throw Cursors.foreign();
        }
        return order.after(values, sql);
    }

    static String where(Listing<?> listing, ListQuery query, Fixed fixed, BoundValues sql) {
        var conditions = new ArrayList<String>();
        for (var condition : fixed.conditions()) {
            conditions.add("t." + condition.column() + " = " + sql.bind(condition.value()));
        }
        if (query.filter != null) {
            conditions.add(Filter.condition(listing, query.filter, sql));
        }
        if (query.q != null) {
            conditions.add(Search.condition(listing, query.q, sql));
        }
        return conditions.isEmpty() ? ALL : String.join(" and ", conditions);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Listing<?> listing, Order order, String where, int most, BoundValues sql) {
        var select = new StringBuilder("select {t.*}");
        for (int i = 0; i < order.keys().size(); i++) {
            select.append(", ")
                    .append(order.keys().get(i).text())
                    .append(" as key")
                    .append(i);
        }
        select.append(" from ").append(listing.table()).append(" t where ").append(where);
        select.append(" order by ").append(order.sql()).append(" limit ").append(most);
        NativeQuery<Object[]> statement =
                orm.get().createNativeQuery(select.toString()).unwrap(NativeQuery.class);
        statement.addEntity("t", listing.entity());
        for (int i = 0; i < order.keys().size(); i++) {
            statement.addScalar("key" + i, StandardBasicTypes.STRING);
        }
        return bound(statement, sql).getResultList();
    }

    private Long count(Listing<?> listing, ListQuery query, Fixed fixed) {
        var sql = new BoundValues();
        var where = where(listing, query, fixed, sql);
        var statement =
                orm.get().createNativeQuery("select count(*) from %s t where %s".formatted(listing.table(), where));
        return ((Number) bound(statement, sql).getSingleResult()).longValue();
    }

    static <Q extends Query> Q bound(Q statement, BoundValues sql) {
        sql.values().forEach(statement::setParameter);
        return statement;
    }

    private static List<String> keys(Object[] row) {
        var keys = new ArrayList<String>();
        for (int i = 1; i < row.length; i++) {
            keys.add((String) row[i]);
        }
        return keys;
    }

    /** Everything that decides which rows come in which order: a cursor holds for exactly that. */
    String question(Listing<?> listing, ListQuery query, Fixed fixed) {
        var current = request.getCurrent();
        var path = current == null ? "" : current.request().path();
        var moment = current == null ? null : current.request().getParam("asOf");
        return String.join(
                "\n",
                path,
                listing.table(),
                String.valueOf(query.filter),
                String.valueOf(query.sort),
                String.valueOf(query.q),
                String.valueOf(moment),
                fixed.toString());
    }
}
