package dev.openvmo.kit.operation;

import dev.openvmo.kit.correlation.Correlation;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.json.Scalars;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts, shows and cancels long work. */
@ApplicationScoped
public class Operations {
    private final Sql sql;
    private final JsonText json;
    private final Caller caller;
    private final Grants grants;
    private final OperationWorker worker;
    private final Transactions transactions;
    private final String prefix;

    Operations(
            Sql sql,
            JsonText json,
            Caller caller,
            Grants grants,
            OperationWorker worker,
            Transactions transactions,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.json = json;
        this.caller = caller;
        this.grants = grants;
        this.worker = worker;
        this.transactions = transactions;
        this.prefix = service.replaceFirst("-service$", "") + "-";
    }

    /** Records it in the running transaction; the runner of that kind begins after the commit. */
    public OperationView start(String kind, UUID portfolioId, Object parameters) {
        var id = Ids.next();
        var cause = Correlation.now();
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
                .with("caller", caller.subject())
                .with("request", cause.requestId())
                .with("traceparent", cause.traceparent())
                .with("parameters", json.text(parameters))
                .update();
        transactions.afterCommit(worker::wake);
        return get(prefix + id);
    }

    /** 404 where there is none. */
    OperationView get(String id) {
        return sql.query("select * from operation where id = :id")
                .with("id", uuid(id))
                .first(this::view)
                .orElseThrow(Operations::none);
    }

    /** Asks it to stop; nothing where it has ended: 404, 403. */
    public OperationView cancel(String id) {
        var operation = get(id);
        grants.require(operation.portfolioId());
        sql.query(
                        """
                        update operation set cancel_asked = true, updated_at = instant(),
                            finished_at = case when state = 'QUEUED' then instant() end,
                            state = case when state = 'QUEUED' then 'CANCELLED' else state end
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        """)
                .with("id", uuid(id))
                .update();
        return get(id);
    }

    /** The UUID of an operation id of this service; 404 for any other text. */
    private UUID uuid(String id) {
        return Optional.of(id)
                .filter(text -> text.startsWith(prefix))
                .flatMap(text -> Scalars.uuid(text.substring(prefix.length())))
                .orElseThrow(Operations::none);
    }

    private static Problem none() {
        return Problem.of(KitProblem.NOT_FOUND, "there is no such operation");
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
