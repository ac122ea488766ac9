package dev.openvmo.kit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sets, for the running transaction only, what row security reads. */
@ApplicationScoped
public class Scope {
    private final Sql sql;

    Scope(Sql sql) {
        this.sql = sql;
    }

    /** All portfolios, for the service's own work. */
    public void service() {
        sql.row(
                """
                select set_config('openvmo.readable', 'all', true), set_config('openvmo.writable', 'all', true)
                """,
                row -> null);
    }

    /** The caller's portfolios, each with all below it; answers the writable ones. */
    public Reach caller(Reach readable, Reach writable) {
        return sql.row(
                """
                select set_config('openvmo.readable', case when ? = 'all' then 'all'
                        else (select coalesce(array_agg(id), '{}') from public.subtree(?::uuid[]) id)::text end, true),
                    set_config('openvmo.writable', case when ? = 'all' then 'all'
                        else (select coalesce(array_agg(id), '{}') from public.subtree(?::uuid[]) id)::text end, true)
                """,
                row -> Reach.parse(row.getString(2)),
                readable.setting(),
                readable.roots(),
                writable.setting(),
                writable.roots());
    }

    /** These portfolios with all below them. */
    public Reach expand(Reach roots) {
        return roots.all() || roots.portfolios().isEmpty()
                ? roots
                : Reach.of(sql.rows(
                        "select id from public.subtree(?::uuid[]) id",
                        row -> row.getObject(1, UUID.class),
                        roots.roots()));
    }
}
