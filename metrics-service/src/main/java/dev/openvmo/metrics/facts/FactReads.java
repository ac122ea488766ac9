package dev.openvmo.metrics.facts;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads facts, each with its service's name. */
@ApplicationScoped
class FactReads {
    private static final String SERVICE = "select s.name from delivery_service s where s.id = t.service_id";

    private final Lists lists;
    private final Sql sql;

    FactReads(Lists lists, Sql sql) {
        this.lists = lists;
        this.sql = sql;
    }

    /** What lists of all facts can be filtered and sorted by. */
    static <E extends FactEntity> Listing<E> listing(Class<E> entity, String table) {
        return Listing.of(entity, table)
                .fields("portfolioId", "serviceId", "initiativeId", "source", "externalId", "revision", "updatedAt")
                .computed("service", SERVICE, String.class)
                .computed("link", InitiativeLink.SQL, InitiativeLink.class);
    }

    /** One page. */
    <E extends FactEntity, V> Page<V> page(Listing<E> listing, ListQuery query, BiFunction<E, String, V> view) {
        var rows = lists.page(listing, query, Function.identity());
        var names = names(rows.items());
        return new Page<>(
                rows.items().stream()
                        .map(row -> view.apply(row, names.get(row.serviceId)))
                        .toList(),
                rows.nextCursor(),
                rows.count());
    }

    /** 404. */
    <E extends FactEntity, V> V one(Listing<E> listing, String noun, UUID id, BiFunction<E, String, V> view) {
        return view(lists.get(listing, noun, id), view);
    }

    /** What was taken back as it was last. */
    <E extends FactEntity, V> V evenIfTakenBack(
            Listing<E> listing, String table, UUID id, Function<Row, E> past, BiFunction<E, String, V> view) {
        var row = lists.find(listing, id).orElseGet(() -> sql.query(
                        "select * from %s_history where id = :id order by valid_to desc limit 1".formatted(table))
                .with("id", id)
                .one(past));
        return view(row, view);
    }

    private <E extends FactEntity, V> V view(E row, BiFunction<E, String, V> view) {
        return view.apply(row, names(List.of(row)).get(row.serviceId));
    }

    private Map<UUID, String> names(Collection<? extends FactEntity> rows) {
        var names = new HashMap<UUID, String>();
        var ids = rows.stream()
                .map(row -> row.serviceId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            sql.query("select id, name from delivery_service where id = any (:ids)")
                    .with("ids", ids)
                    .list(row -> names.put(row.uuid("id"), row.text("name")));
        }
        return names;
    }
}
