package dev.openvmo.metrics.dora;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Has computed again, every two seconds, what facts have touched since, so that a stream of deployments costs no more than a round of
 * them; and what is of a day that is over, for the last 90 days are others though nothing happened.
 */
@ApplicationScoped
class DeliveryRounds {
    private static final Logger LOG = Logger.getLogger(DeliveryRounds.class);

    private final Sql sql;
    private final Marks marks;
    private final Work work;
    private final Clock clock;

    DeliveryRounds(Sql sql, Marks marks, Work work, Clock clock) {
        this.sql = sql;
        this.marks = marks;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            work.asService(() -> mark(clock.instant()));
        } catch (RuntimeException e) {
            LOG.warnf("Delivery that is to be computed again is looked for in the next round: %s", e);
        }
    }

    private void mark(Instant now) {
        marks.mark(
                DeliveryRecompute.KIND,
                sql.query("delete from delivery_due returning subject_id").list(row -> row.uuid("subject_id")));
        marks.mark(
                DeliveryRecompute.KIND,
                sql.query("select distinct subject_id from delivery_summary where due_at <= :now")
                        .with("now", now)
                        .list(row -> row.uuid("subject_id")));
    }
}
