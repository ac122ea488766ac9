package dev.openvmo.metrics.facts;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.IntakeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Takes a fact back, if it is still the one its caller has seen. */
@ApplicationScoped
class FactDeletion {
    private final IntakeLock lock;
    private final Sql sql;
    private final Grants grants;
    private final Preconditions preconditions;
    private final DeployedChanges changes;
    private final FactListeners listeners;

    FactDeletion(
            IntakeLock lock,
            Sql sql,
            Grants grants,
            Preconditions preconditions,
            DeployedChanges changes,
            FactListeners listeners) {
        this.lock = lock;
        this.sql = sql;
        this.grants = grants;
        this.preconditions = preconditions;
        this.changes = changes;
        this.listeners = listeners;
    }

    private record Seen(UUID portfolioId, UUID serviceId, long version) {}

    /** 404, 403, 428, 412. */
    void delete(String table, String version, UUID id) {
        lock.shared();
        var find = "select portfolio_id, service_id, %s as version_of from %s where id = :id".formatted(version, table);
        grants.require(read(find, table, id).portfolioId);
        // after whoever is changing it; only now, as a row that may not be written cannot be locked
        var fact = read(find + " for update", table, id);
        preconditions.require(fact.version);
        var services = changes.follow(table, Set.of(id), fact.serviceId == null ? Set.of() : Set.of(fact.serviceId));
        sql.query("delete from %s where id = :id".formatted(table))
                .with("id", id)
                .update();
        if (table.equals("deployment")) {
            changes.settle(Set.of(id));
        }
        listeners.changed(services);
    }

    private Seen read(String statement, String table, UUID id) {
        return sql.query(statement)
                .with("id", id)
                .first(row -> new Seen(row.uuid("portfolio_id"), row.uuid("service_id"), row.number("version_of")))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no %s %s.".formatted(table, id)));
    }
}
