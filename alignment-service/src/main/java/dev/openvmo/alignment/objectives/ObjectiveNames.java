package dev.openvmo.alignment.objectives;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What objectives are called, for those who show figures made of them. */
@ApplicationScoped
public class ObjectiveNames {
    private final Sql sql;

    ObjectiveNames(Sql sql) {
        this.sql = sql;
    }

    /** By id, of those that the caller may read. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        return sql
                .query("select id, name from objective where id = any (:ids)")
                .with("ids", ids)
                .list(row -> Map.entry(row.uuid("id"), row.text("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
