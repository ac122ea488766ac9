package dev.openvmo.kit.mark;

import dev.openvmo.kit.background.Signal;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Says, in the transaction of a write, what has to be recomputed because of it. */
@ApplicationScoped
public class Marks {

    private static final String INSERT =
            "insert into dirty (kind, lane, key) select :kind, lane_of(k), k from unnest(:keys::uuid[]) as k";

    private final Sql sql;
    private final Transactions transactions;
    private final Signal waiting = new Signal();

    Marks(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Wakes this process's workers; those of other replicas poll. */
    Signal waiting() {
        return waiting;
    }

    /** Marks these keys; marking one twice costs a row and is recomputed once. */
    public void mark(String kind, Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return;
        }
        sql.query(INSERT).with("kind", kind).with("keys", keys).update();
        wake();
    }

    /** Wakes the workers after this transaction's commit; for those who mark by the SQL function {@code mark(kind, key)}. */
    public void wake() {
        transactions.afterCommit(waiting::raise);
    }
}
