package dev.openvmo.kit.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.cause.Cause;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rows of table operation. */
@ApplicationScoped
class OperationTable {
    private final Sql sql;
    private final ObjectMapper json;
    private final String prefix;

    OperationTable(Sql sql, ObjectMapper json, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.json = json;
        this.prefix = service.replaceFirst("-service$", "") + "-";
    }

    void insert(UUID id, String kind, UUID portfolioId, String caller, Cause cause, Object parameters) {
        sql.update(
                """
                insert into operation (id, kind, portfolio_id, caller, request_id, traceparent, parameters, state,
                    created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, 'QUEUED', instant(), instant())
                """,
                id,
                kind,
                portfolioId,
                caller,
                cause.requestId(),
                cause.traceparent(),
                text(parameters));
    }

    Optional<OperationView> find(UUID id) {
        return Optional.ofNullable(sql.row("select * from operation where id = ?", this::view, id));
    }

    /** The UUID of an operation id of this service; empty for any other text. */
    Optional<UUID> parse(String id) {
        try {
            return id.startsWith(prefix) && id.length() == prefix.length() + 36
                    ? Optional.of(UUID.fromString(id.substring(prefix.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    JsonNode tree(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds something else than JSON", e);
        }
    }

    private OperationView view(ResultSet row) throws SQLException {
        return new OperationView(
                prefix + row.getString("id"),
                row.getString("kind"),
                row.getObject("portfolio_id", UUID.class),
                OperationState.valueOf(row.getString("state")),
                row.getDouble("progress"),
                row.getString("phase"),
                tree(row.getString("result")),
                tree(row.getString("problem")),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                instant(row, "finished_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
