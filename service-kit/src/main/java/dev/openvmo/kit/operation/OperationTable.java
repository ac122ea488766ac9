package dev.openvmo.kit.operation;

import dev.openvmo.kit.correlation.Correlation;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.json.Scalars;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rows of table operation. */
@ApplicationScoped
class OperationTable {
    private final Sql sql;
    private final JsonText json;
    private final String prefix;

    OperationTable(Sql sql, JsonText json, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.json = json;
        this.prefix = service.replaceFirst("-service$", "") + "-";
    }

    void insert(UUID id, String kind, UUID portfolioId, String caller, Correlation cause, Object parameters) {
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
                json.text(parameters));
    }

    Optional<OperationView> find(UUID id) {
        return Optional.ofNullable(sql.row("select * from operation where id = ?", this::view, id));
    }

    /** The UUID of an operation id of this service; empty for any other text. */
    Optional<UUID> parse(String id) {
        return id.startsWith(prefix) ? Scalars.uuid(id.substring(prefix.length())) : Optional.empty();
    }

    private OperationView view(ResultSet row) throws SQLException {
        return new OperationView(
                prefix + row.getString("id"),
                row.getString("kind"),
                row.getObject("portfolio_id", UUID.class),
                OperationState.valueOf(row.getString("state")),
                row.getDouble("progress"),
                row.getString("phase"),
                json.tree(row.getString("result")),
                json.tree(row.getString("problem")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                Sql.instant(row, "finished_at"));
    }
}
