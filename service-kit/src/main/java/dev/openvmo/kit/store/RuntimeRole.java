package dev.openvmo.kit.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Refuses to start with a role that row security does not hold: all callers would see and write everything. */
@ApplicationScoped
class RuntimeRole {
    private static final String FAULT =
            """
            select case
                when rolsuper then 'is a superuser'
                when rolbypassrls then 'has BYPASSRLS'
                when exists (select from pg_class where relkind in ('r', 'p')
                    and relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'usage')) then 'owns tables'
            end
            from pg_roles where rolname = current_user
            """;

    private final AgroalDataSource database;

    RuntimeRole(AgroalDataSource database) {
        this.database = database;
    }

    void check(@Observes @Priority(1) StartupEvent event) throws SQLException {
        try (var connection = database.getConnection()) {
            var fault = fault(connection);
            if (fault.isPresent()) {
                throw new IllegalStateException(
                        "QUARKUS_DATASOURCE_USERNAME %s %s, so that row security does not hold it: name a role of its own"
                                        .formatted(connection.getMetaData().getUserName(), fault.get())
                                + " there, and the owner in QUARKUS_FLYWAY_USERNAME");
            }
        }
    }

    /** What lets the connection's role past row security. */
    static Optional<String> fault(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(FAULT)) {
            row.next();
            return Optional.ofNullable(row.getString(1));
        }
    }
}
