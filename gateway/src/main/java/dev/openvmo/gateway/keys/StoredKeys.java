package dev.openvmo.gateway.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads keys as the door needs them: one statement, no entity, at most twice a second for each key in use. */
@ApplicationScoped
class StoredKeys {
    private static final String FIND =
            """
            select k.name, k.secret_hash, k.expires_at, g.role, g.portfolio_id,
                   k.version || '.' || coalesce(max(extract(epoch from g.updated_at)) over (), 0) || '.' || count(g.id) over () as state
              from api_key k
              left join access_grant g on g.api_key_id = k.id
             where k.id = ?
             order by g.role, g.portfolio_id
            """;

    /** For the whole of a look-up once there is a connection: a server that hangs answers nothing, not even a cancel. */
    private static final int SILENCE_MILLIS = 1500;

    private final DataSource database;

    StoredKeys(@io.quarkus.agroal.DataSource("keys") DataSource database) {
        this.database = database;
    }

    /** Blocks. */
    Optional<KeyRecord> find(UUID id) {
        try (var connection = database.getConnection()) {
            var usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
            try {
                return find(connection, id);
            } finally {
                if (!connection.isClosed()) {
                    connection.setNetworkTimeout(Runnable::run, usual);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("keys cannot be read", failure);
        }
    }

    private static Optional<KeyRecord> find(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                KeyRecord found = null;
                var rights = new ArrayList<ApiKeyPrincipal.Right>();
                while (rows.next()) {
                    if (found == null) {
                        var expires = rows.getObject("expires_at", OffsetDateTime.class);
                        found = new KeyRecord(
                                new ApiKeyPrincipal(
                                        id,
                                        rows.getString("name"),
                                        expires == null ? null : expires.toInstant(),
                                        rows.getString("state"),
                                        rights),
                                rows.getBytes("secret_hash"));
                    }
                    if (rows.getString("role") != null) {
                        rights.add(new ApiKeyPrincipal.Right(
                                rows.getString("role"), rows.getObject("portfolio_id", UUID.class)));
                    }
                }
                return Optional.ofNullable(found);
            }
        }
    }
}
