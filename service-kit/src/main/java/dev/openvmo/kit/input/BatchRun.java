package dev.openvmo.kit.input;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;

/** What one bulk request remembers from one attempt to the next. */
@RequestScoped
class BatchRun {
    /** Each costs a run through all items again. */
    private static final int RESTARTS = 100;

    private final Map<Integer, Problem> refused = new HashMap<>();
    private final UriInfo uri;
    private final TransactionSynchronizationRegistry transaction;

    BatchRun(UriInfo uri, TransactionSynchronizationRegistry transaction) {
        this.uri = uri;
        this.transaction = transaction;
    }

    boolean atomic() {
        var said = uri.getQueryParameters().getFirst("atomic");
        if (said != null && !said.equals("true") && !said.equals("false")) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "atomic is true or false");
        }
        return "true".equals(said);
    }

    /** The refusal the database gave to this item in an earlier attempt, or null. */
    Problem refused(int index) {
        return refused.get(index);
    }

    void refuse(int index, Problem problem) {
        refused.put(index, problem);
        if (refused.size() > RESTARTS) {
            throw Problem.of(
                    KitProblem.CONFLICT,
                    "more than %d items collide with what exists; nothing was written".formatted(RESTARTS));
        }
    }

    /** Whether this transaction can only be rolled back. */
    boolean doomed() {
        return transaction.getTransactionStatus() != Status.STATUS_ACTIVE;
    }
}
