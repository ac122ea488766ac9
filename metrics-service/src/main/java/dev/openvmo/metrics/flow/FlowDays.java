package dev.openvmo.metrics.flow;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.metrics.workitems.FlowMarks;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** What was finished is no longer lately some day, though nobody tells anything that moment: looked at every minute. */
@ApplicationScoped
class FlowDays {
    private static final Logger LOG = Logger.getLogger(FlowDays.class);

    private final Sql sql;
    private final Marks marks;
    private final Work work;
    private final Clock clock;

    FlowDays(Sql sql, Marks marks, Work work, Clock clock) {
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
            LOG.warnf("Flow that is another by now is looked for in the next round: %s", e);
        }
    }

    private void mark(Instant now) {
        marks.mark(
                FlowMarks.KIND,
                sql.query("select id from flow_summary where due_at <= :now")
                        .with("now", now)
                        .list(row -> row.uuid("id")));
    }
}
