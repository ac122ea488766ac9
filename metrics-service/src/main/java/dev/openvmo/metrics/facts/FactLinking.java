package dev.openvmo.metrics.facts;

import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.IntakeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Links waiting facts to their initiatives. Both sides mark, the message that left one waiting and the event that brings an
 * initiative, so whichever commits last sees the other.
 */
@ApplicationScoped
class FactLinking implements Recompute {
    /** The tables of facts that are of initiatives, and the column of the row's version. */
    private static final Map<String, String> TABLES =
            Map.of("deployment", "row_version", "change", "version", "incident", "version");

    private final IntakeLock lock;
    private final Sql sql;
    private final FactListeners listeners;

    FactLinking(IntakeLock lock, Sql sql, FactListeners listeners) {
        this.lock = lock;
        this.sql = sql;
        this.listeners = listeners;
    }

    @Override
    public String kind() {
        return "link-facts";
    }

    @Override
    public void recompute(List<UUID> keys) {
        lock.shared();
        Set<UUID> services = new HashSet<>();
        TABLES.forEach((table, version) -> services.addAll(sql.query(
                        """
                        with linked as (
                            update %1$s f
                            set initiative_id = s.id, scope = null, %2$s = f.%2$s + 1, updated_at = (select instant())
                            from subject s
                            where (s.id = any (:keys) or s.ref_id = any (:keys)) and not s.deleted and s.type = 'INITIATIVE'
                                and s.portfolio_id is not null
                                and f.initiative_key in (s.id, s.ref_id) and f.initiative_id is null
                                and (f.scope is null or s.portfolio_id in (select subtree(f.scope)))
                            returning f.service_id
                        )
                        select distinct service_id from linked where service_id is not null
                        """
                                .formatted(table, version))
                .with("keys", keys)
                .list(row -> row.uuid("service_id"))));
        listeners.changed(services);
    }
}
