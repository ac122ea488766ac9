package dev.openvmo.metrics.dora;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** When a day is over, the last 90 days are others though nothing happened: looked at every minute. */
@ApplicationScoped
class DaysOver {
    private static final Logger LOG = Logger.getLogger(DaysOver.class);

    private final Sql sql;
    private final Marks marks;
    private final Work work;
    private final Clock clock;

    DaysOver(Sql sql, Marks marks, Work work, Clock clock) {
        this.sql = sql;
        this.marks = marks;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            work.asService(() -> mark(clock.instant()));
        } catch (RuntimeException e) {
            LOG.warnf("Days that are over are looked for in the next round: %s", e);
        }
    }

    private void mark(Instant now) {
        marks.mark(
                DeliveryRecompute.KIND,
                sql.query("select distinct subject_id from delivery_summary where due_at <= :now")
                        .with("now", now)
                        .list(row -> row.uuid("subject_id")));
    }
}
