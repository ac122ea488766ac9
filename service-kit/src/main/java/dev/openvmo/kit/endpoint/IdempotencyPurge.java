package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets answers after a day. */
@ApplicationScoped
class IdempotencyPurge {
    private static final Logger LOG = Logger.getLogger(IdempotencyPurge.class);
    private static final int AT_ONCE = 5_000;

    private final Work work;
    private final Sql sql;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "idempotency-purge");
        thread.setDaemon(true);
        return thread;
    });

    IdempotencyPurge(Work work, Sql sql) {
        this.work = work;
        this.sql = sql;
    }

    void start(@Observes StartupEvent event) {
        clockwork.scheduleWithFixedDelay(this::purge, 5, 30, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        clockwork.shutdownNow();
    }

    void purge() {
        try {
            int gone;
            do {
                gone = work.asService(() -> sql.update(
                        """
                        delete from idempotency where (caller, route, key) in (
                            select caller, route, key from idempotency
                            where created_at < clock_timestamp() - interval '24 hours' limit ? for update skip locked)
                        """,
                        AT_ONCE));
            } while (gone == AT_ONCE);
        } catch (RuntimeException e) {
            LOG.warnf("old answers could not be forgotten: %s", e.getMessage());
        }
    }
}
