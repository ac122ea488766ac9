package dev.openvmo.metrics.subjects;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** This database's copy of the portfolio hierarchy. */
@ApplicationScoped
class PortfolioTree {
    private final Sql sql;
    private final Marks marks;

    PortfolioTree(Sql sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    /** One portfolio and what it hangs on. */
    record Branch(UUID id, UUID parentId, long stateVersion) {}

    /** Keeps the branches; a new one may bring waiting measurements within their writer's reach. */
    void keep(List<Branch> branches) {
        var grown = sql.rows(
                """
                insert into portfolio_tree as t (id, parent_id, state_version)
                select i.id, i.parent_id, i.state_version
                from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as i (id, parent_id, state_version)
                order by i.id
                on conflict (id) do update set parent_id = excluded.parent_id, state_version = excluded.state_version
                where t.state_version < excluded.state_version
                returning old.id is null or old.parent_id is distinct from new.parent_id as grown
                """,
                row -> row.getBoolean("grown"),
                Sql.column(branches, Branch::id, UUID[]::new),
                Sql.column(branches, Branch::parentId, UUID[]::new),
                Sql.column(branches, Branch::stateVersion, Long[]::new));
        if (grown.contains(true)) {
            marks.mark(
                    "link",
                    sql.rows(
                            """
                            select distinct o.subject_id from observation o join subject s on s.id = o.subject_id
                            where o.portfolio_id is null
                            """,
                            row -> row.getObject(1, UUID.class)));
        }
    }
}
