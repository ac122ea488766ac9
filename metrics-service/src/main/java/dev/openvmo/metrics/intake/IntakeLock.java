package dev.openvmo.metrics.intake;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Intake reads metric definitions and subjects without locking a row of them: ten thousand row locks per batch would cost
 * more than the batch. It holds this lock shared instead. What must not change under a batch that is on its way (a metric
 * that is deleted or redefined, a subject that moves to another portfolio) takes it exclusively, waits for the batches
 * under way, and then sees all they wrote.
 */
@ApplicationScoped
public class IntakeLock {
    private static final long KEY = 0x6d65_7472_6963L;

    private final Sql sql;

    IntakeLock(Sql sql) {
        this.sql = sql;
    }

    /** For a batch: until the end of its transaction, beside other batches. */
    public void shared() {
        sql.row("select pg_advisory_xact_lock_shared(?)", row -> null, KEY);
    }

    /** For a change that no batch may miss: until the end of its transaction, alone. */
    public void exclusive() {
        sql.row("select pg_advisory_xact_lock(?)", row -> null, KEY);
    }
}
