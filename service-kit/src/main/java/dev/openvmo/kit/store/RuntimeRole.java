package dev.openvmo.kit.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Refuses to start with a role that row security does not hold: all callers would see and write everything. */
@ApplicationScoped
class RuntimeRole {
    private final Sql sql;

    RuntimeRole(Sql sql) {
        this.sql = sql;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        fault(sql).ifPresent(fault -> {
            throw new IllegalStateException(
                    "QUARKUS_DATASOURCE_USERNAME %s, so that row security does not hold it: name a role of its own"
                                    .formatted(fault)
                            + " there: the owner is for migrating only");
        });
    }

    /** The role of this connection, and what lets it past row security. */
    static Optional<String> fault(Sql sql) {
        return sql.query(
                        """
                        select rolname || case
                            when rolsuper then ' is a superuser'
                            when rolbypassrls then ' has BYPASSRLS'
                            when exists (select from pg_class where relkind in ('r', 'p')
                                and relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'usage')) then ' owns tables'
                        end as fault
                        from pg_roles where rolname = current_user
                        """)
                .first(row -> row.text("fault"));
    }
}
