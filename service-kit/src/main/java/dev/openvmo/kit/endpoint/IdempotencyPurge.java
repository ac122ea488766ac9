package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets answers after a day. */
@ApplicationScoped
class IdempotencyPurge {
    private static final int AT_ONCE = 5_000;

    private final Work work;
    private final Sql sql;

    IdempotencyPurge(Work work, Sql sql) {
        this.work = work;
        this.sql = sql;
    }

    @Scheduled(every = "30m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        int gone;
        do {
            gone = work.asService(() -> sql.query(
                            """
                            delete from idempotency where (caller, route, key) in (
                                select caller, route, key from idempotency
                                where created_at < clock_timestamp() - interval '24 hours' limit :most for update skip locked)
                            """)
                    .with("most", AT_ONCE)
                    .update());
        } while (gone == AT_ONCE);
    }
}
