package dev.openvmo.kit.operation;

import dev.openvmo.kit.correlation.Correlation;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.json.Scalars;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
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
        sql.query(
                        """
                        insert into operation (id, kind, portfolio_id, caller, request_id, traceparent, parameters, state,
                            created_at, updated_at)
                        values (:id, :kind, :portfolio, :caller, :request, :traceparent, :parameters::jsonb, 'QUEUED',
                            instant(), instant())
                        """)
                .with("id", id)
                .with("kind", kind)
                .with("portfolio", portfolioId)
                .with("caller", caller)
                .with("request", cause.requestId())
                .with("traceparent", cause.traceparent())
                .with("parameters", json.text(parameters))
                .update();
    }

    Optional<OperationView> find(UUID id) {
        return sql.query("select * from operation where id = :id")
                .with("id", id)
                .first(this::view);
    }

    /** The UUID of an operation id of this service; empty for any other text. */
    Optional<UUID> parse(String id) {
        return id.startsWith(prefix) ? Scalars.uuid(id.substring(prefix.length())) : Optional.empty();
    }

    private OperationView view(Row row) {
        return new OperationView(
                prefix + row.uuid("id"),
                row.text("kind"),
                row.uuid("portfolio_id"),
                row.constant("state", OperationState.class),
                row.decimal("progress").doubleValue(),
                row.text("phase"),
                json.tree(row.text("result")),
                json.tree(row.text("problem")),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instant("finished_at"));
    }
}
