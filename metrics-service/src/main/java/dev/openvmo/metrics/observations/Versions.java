package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
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
        var ids = new ArrayList<UUID>();
        var last = sql.rows(
                "select id, max(version) from observation_history where id = any (?::uuid[]) group by id",
                row -> {
                    ids.add(row.getObject(1, UUID.class));
                    return row.getLong(2);
                },
                (Object) inserted.toArray(UUID[]::new));
        if (!last.isEmpty()) {
            sql.update(
                    """
                    update observation o set version = i.last + 1, updated_at = (select instant())
                    from unnest(?::uuid[], ?::bigint[]) as i (id, last)
                    where o.id = i.id
                    """,
                    ids.toArray(UUID[]::new),
                    last.toArray(Long[]::new));
        }
    }
}
