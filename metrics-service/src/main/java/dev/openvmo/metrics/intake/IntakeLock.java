package dev.openvmo.metrics.intake;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Intake reads metric definitions and subjects without locking a row of them: ten thousand row locks per batch would cost
 * more than the batch. It holds this lock shared instead, as do all who write measurements, whether they send, link or take
 * them back. What must not change under a write that is on its way (a metric that is deleted or redefined, a subject that
 * moves to another portfolio) takes it exclusively, waits for the writes under way, and then sees all they wrote. Take it
 * before any row is locked.
 */
@ApplicationScoped
public class IntakeLock {
    private static final long KEY = 0x6d65_7472_6963L;

    private final Sql sql;

    IntakeLock(Sql sql) {
        this.sql = sql;
    }

    /** For a write: until the end of its transaction, beside other writes. */
    public void shared() {
        sql.query("select pg_advisory_xact_lock_shared(:key)").with("key", KEY).list(row -> KEY);
    }

    /** For a change that no write may miss: until the end of its transaction, alone. */
    public void exclusive() {
        sql.query("select pg_advisory_xact_lock(:key)").with("key", KEY).list(row -> KEY);
    }
}
