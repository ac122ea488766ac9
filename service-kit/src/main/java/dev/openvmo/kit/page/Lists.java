package dev.openvmo.kit.page;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Entities;
import dev.openvmo.kit.store.Sql;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** Answers lists: one native statement per page, so that row security and {@code asOf} hold for it as they are. */
@ApplicationScoped
public class Lists {
    private static final String ALL = "true";

    private final Instance<EntityManager> orm;
    private final Sql sql;
    private final Cursors cursors;
    private final CurrentVertxRequest request;

    Lists(Instance<EntityManager> orm, Sql sql, Cursors cursors, CurrentVertxRequest request) {
        this.orm = orm;
        this.sql = sql;
        this.cursors = cursors;
        this.request = request;
    }

    /** The row of this id, if the caller may read it. */
    public <E> Optional<E> find(Listing<E> listing, UUID id) {
        return Optional.ofNullable(orm.get().find(listing.entity(), id));
    }

    /** The same: 404 where there is none, by what it is called. */
    public <E> E get(Listing<E> listing, String noun, UUID id) {
        return find(listing, id)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no %s %s.".formatted(noun, id)));
    }

    /** The rows of these ids, those that there are. */
    public <E> Stream<E> find(Listing<E> listing, Collection<UUID> ids) {
        return Entities.byIds(orm.get(), listing.entity(), ids);
    }

    /** One page of everything the caller may read. */
    public <E, V> Page<V> page(Listing<E> listing, ListQuery query, Function<E, V> view) {
        return page(listing, query, view, Fixed.NONE);
    }

    /** One page of what the caller may read and the fixed conditions leave. */
    public <E, V> Page<V> page(Listing<E> listing, ListQuery query, Function<E, V> view, Condition fixed) {
        var size = query.size();
        var counted = query.counted();
        var order = Order.of(listing, query.sort);
        var question = question(listing, query, fixed);
        var values = new BoundValues();
        var where = where(listing, query, fixed, values);
        var after = query.cursor == null ? ALL : after(order, cursors.open(question, query.cursor), values);
        var rows = rows(listing, order, where + " and " + after, size + 1, values);
        return Page.of(
                rows,
                size,
                row -> view.apply(listing.entity().cast(row[0])),
                row -> cursors.seal(question, keys(row)),
                counted ? count(listing, query, fixed) : null);
    }

    static String after(Order order, List<String> place, BoundValues values) {
        if (place.size() != order.keys().size()) {
            throw Cursors.foreign();
        }
        return order.after(place, values);
    }

    static String where(Listing<?> listing, ListQuery query, Condition fixed, BoundValues values) {
        var conditions = new ArrayList<String>();
        conditions.add(fixed.condition("t", values));
        if (query.filter != null) {
            conditions.add(Filter.condition(listing, query.filter, values));
        }
        if (query.q != null) {
            conditions.add(Search.condition(listing, query.q, values));
        }
        return String.join(" and ", conditions);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Listing<?> listing, Order order, String where, int most, BoundValues values) {
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
        values.values().forEach(statement::setParameter);
        return statement.getResultList();
    }

    private Long count(Listing<?> listing, ListQuery query, Condition fixed) {
        var values = new BoundValues();
        var where = where(listing, query, fixed, values);
        return sql.query("select count(*) from %s t where %s".formatted(listing.table(), where))
                .with(values.values())
                .one(row -> row.number("count"));
    }

    private static List<String> keys(Object[] row) {
        var keys = new ArrayList<String>();
        for (int i = 1; i < row.length; i++) {
            keys.add((String) row[i]);
        }
        return keys;
    }

    /** Everything that decides which rows come in which order: a cursor holds for exactly that. */
    String question(Listing<?> listing, ListQuery query, Condition fixed) {
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
