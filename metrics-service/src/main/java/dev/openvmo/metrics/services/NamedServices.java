package dev.openvmo.metrics.services;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Finds services by what senders call them and their repositories, and makes those that nobody has made yet. */
@ApplicationScoped
public class NamedServices {
    private static final long MAKING = 0x7365_7276_6963L;

    private final DeliveryServiceRepository services;
    private final Sql sql;

    NamedServices(DeliveryServiceRepository services, Sql sql) {
        this.services = services;
        this.sql = sql;
    }

    /** A service that facts may be of. */
    public record Named(UUID id, UUID portfolioId, String name, List<String> repositories) {}

    /** A name in a portfolio. */
    public record Wanted(UUID portfolioId, String name) {}

    /** Those that have one of these names or repositories, wherever they are. */
    public List<Named> find(Set<String> names, Set<String> repositories) {
        return names.isEmpty() && repositories.isEmpty()
                ? List.of()
                : sql.query(
                                """
                                select id, portfolio_id, name, repositories from delivery_service
                                where name = any (:names::text[]) or repositories && :repositories::text[]
                                """)
                        .with("names", names)
                        .with("repositories", repositories)
                        .list(row -> new Named(
                                row.uuid("id"),
                                row.uuid("portfolio_id"),
                                row.text("name"),
                                row.strings("repositories")));
    }

    /** Makes these, one sender after the other: of two that want the same the second finds it. */
    public List<Named> make(Collection<Wanted> wanted) {
        sql.query("select pg_advisory_xact_lock(:key)").with("key", MAKING).list(row -> MAKING);
        var names = new TreeSet<String>();
        wanted.forEach(each -> names.add(each.name));
        var there = find(names, Set.of());
        var missing = new LinkedHashMap<DeliveryServiceEntity, DeliveryServiceRequest>();
        for (var each : wanted) {
            if (there.stream()
                    .noneMatch(one -> one.portfolioId.equals(each.portfolioId) && one.name.equals(each.name))) {
                missing.put(
                        DeliveryServiceEntity.in(each.portfolioId),
                        DeliveryServiceRequest.named(each.portfolioId, each.name));
            }
        }
        services.addAll(missing);
        return find(names, Set.of());
    }
}
