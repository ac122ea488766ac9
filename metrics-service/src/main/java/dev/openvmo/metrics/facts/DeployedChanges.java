package dev.openvmo.metrics.facts;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which changes deployments hold: their own lists as rows, and the services that hold what changes and artifacts tell of. */
@ApplicationScoped
class DeployedChanges {
    private static final String LISTED =
            """
            select d.id, e.id as change_key, d.portfolio_id, e."createdAt" as created_at
            from deployment d
            cross join lateral jsonb_to_recordset(d.changes::jsonb) as e (id text, "createdAt" timestamptz)
            where d.id = any (:ids)""";

    private static final String HOLDING_CHANGES =
            """
            select d.service_id from change c
            join deployment_change h on h.portfolio_id = c.portfolio_id and h.change_key = c.change_key
            join deployment d on d.id = h.deployment_id
            where c.id = any (:ids) and d.service_id is not null
            union
            select d.service_id from change c
            join artifact_change a on a.portfolio_id = c.portfolio_id and a.change_key = c.change_key
            join deployment d on d.portfolio_id = a.portfolio_id and d.artifact = a.artifact
            where c.id = any (:ids) and d.service_id is not null
            """;

    private static final String HOLDING_ARTIFACTS =
            """
            select distinct d.service_id from artifact_change a
            join deployment d on d.portfolio_id = a.portfolio_id and d.artifact = a.artifact
            where a.id = any (:ids) and d.service_id is not null
            """;

    private final Sql sql;

    DeployedChanges(Sql sql) {
        this.sql = sql;
    }

    /** Follows what changed of rows of this table; answers the services of which something changed, beside the rows' own. */
    Set<UUID> follow(String table, Set<UUID> ids, Set<UUID> services) {
        if (ids.isEmpty()) {
            return services;
        }
        var all = new HashSet<>(services);
        switch (table) {
            case "deployment" -> settle(ids);
            case "change" -> all.addAll(holding(HOLDING_CHANGES, ids));
            case "artifact_change" -> all.addAll(holding(HOLDING_ARTIFACTS, ids));
            default -> {}
        }
        return all;
    }

    /** The rows of what these deployments list; of those that are gone, none. */
    void settle(Set<UUID> ids) {
        sql.query(
                        """
                        with listed as (%s)
                        delete from deployment_change c
                        where c.deployment_id = any (:ids)
                            and not exists (select from listed l where l.id = c.deployment_id and l.change_key = c.change_key)
                        """
                                .formatted(LISTED))
                .with("ids", ids)
                .update();
        sql.query(
                        """
                        insert into deployment_change as c (deployment_id, change_key, portfolio_id, created_at, updated_at)
                        select l.id, l.change_key, l.portfolio_id, l.created_at, (select instant()) from (%s) l
                        on conflict on constraint pk_deployment_change do update set portfolio_id = excluded.portfolio_id,
                            created_at = excluded.created_at, updated_at = excluded.updated_at
                        where (c.portfolio_id, c.created_at) is distinct from (excluded.portfolio_id, excluded.created_at)
                        """
                                .formatted(LISTED))
                .with("ids", ids)
                .update();
    }

    private Set<UUID> holding(String query, Set<UUID> ids) {
        return new HashSet<>(sql.query(query).with("ids", ids).list(row -> row.uuid("service_id")));
    }
}
