package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A version is never given twice: a measurement that was taken back and is sent again goes on after the last it had. */
@ApplicationScoped
class Versions {
    private final Sql sql;

    Versions(Sql sql) {
        this.sql = sql;
    }

    /** A statement after the insert, so that it sees what was taken back while the insert waited. Few have a past. */
    void goOn(Collection<UUID> inserted) {
        if (inserted.isEmpty()) {
            return;
        }
        var last = sql.query("select id, max(version) from observation_history where id = any (:ids) group by id")
                .with("ids", inserted)
                .list(row -> Map.entry(row.uuid("id"), row.number("max")));
        if (!last.isEmpty()) {
            sql.query(
                            """
                            update observation o set version = i.last + 1, updated_at = (select instant())
                            from unnest(:ids::uuid[], :versions::bigint[]) as i (id, last)
                            where o.id = i.id
                            """)
                    .each("ids", last, Map.Entry::getKey)
                    .each("versions", last, Map.Entry::getValue)
                    .update();
        }
    }
}
