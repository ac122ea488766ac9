package dev.openvmo.metrics.realisation;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** When a period of a forecast is over, what came of it counts though nothing was measured that moment: looked at every minute. */
@ApplicationScoped
class PeriodEnds {
    private static final Logger LOG = Logger.getLogger(PeriodEnds.class);

    private final Sql sql;
    private final Marks marks;
    private final Work work;
    private final Clock clock;

    PeriodEnds(Sql sql, Marks marks, Work work, Clock clock) {
        this.sql = sql;
        this.marks = marks;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            work.asService(() -> mark(clock.instant()));
        } catch (RuntimeException e) {
            LOG.warnf("Periods that are over are looked for in the next round: %s", e);
        }
    }

    private void mark(Instant now) {
        marks.mark(
                RealisationRecompute.KIND,
                sql.query("select id from realisation where due_at <= :now")
                        .with("now", now)
                        .list(row -> row.uuid("id")));
    }
}
