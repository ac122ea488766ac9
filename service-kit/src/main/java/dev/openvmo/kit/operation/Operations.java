package dev.openvmo.kit.operation;

import dev.openvmo.kit.correlation.Correlation;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Starts, shows and cancels long work. */
@ApplicationScoped
public class Operations {
    private final OperationTable table;
    private final Sql sql;
    private final Caller caller;
    private final Grants grants;
    private final OperationWorker worker;
    private final Transactions transactions;

    Operations(
            OperationTable table,
            Sql sql,
            Caller caller,
            Grants grants,
            OperationWorker worker,
            Transactions transactions) {
        this.worker = worker;
        this.transactions = transactions;
        this.table = table;
        this.sql = sql;
        this.caller = caller;
        this.grants = grants;
    }

    /** Records it in the running transaction; the runner of that kind begins after the commit. */
    public OperationView start(String kind, UUID portfolioId, Object parameters) {
        var id = Ids.next();
        table.insert(id, kind, portfolioId, caller.subject(), Correlation.now(), parameters);
        transactions.afterCommit(worker::wake);
        return table.find(id).orElseThrow();
    }

    OperationView get(String id) {
        return table.parse(id)
                .flatMap(table::find)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "there is no such operation"));
    }

    OperationView cancel(String id) {
        var operation = get(id);
        grants.require(operation.portfolioId());
        sql.query(
                        """
                        update operation set cancel_asked = true, updated_at = instant(),
                            finished_at = case when state = 'QUEUED' then instant() end,
                            state = case when state = 'QUEUED' then 'CANCELLED' else state end
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        """)
                .with("id", table.parse(id).orElseThrow())
                .update();
        return get(id);
    }
}
