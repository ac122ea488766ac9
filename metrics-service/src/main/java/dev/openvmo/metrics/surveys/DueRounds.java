package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Closes rounds whose time is over, whoever of several replicas sees it first. */
@ApplicationScoped
class DueRounds {
    private static final Logger LOG = Logger.getLogger(DueRounds.class);

    private final RoundClosing closing;
    private final Sql sql;
    private final Work work;

    DueRounds(RoundClosing closing, Sql sql, Work work) {
        this.closing = closing;
        this.sql = sql;
        this.work = work;
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            closeDue();
        } catch (RuntimeException e) {
            LOG.warnf("Survey rounds whose time is over are closed in the next look: %s", e);
        }
    }

    /** Each in a transaction of its own, in any order: one that cannot be closed keeps none of the others open for ever. */
    void closeDue() {
        var due = work.asService(() -> sql.query(
                        """
                        select id from survey_round where state = 'OPEN' and closes_at <= clock_timestamp()
                        order by random() limit 100
                        """)
                .list(row -> row.uuid("id")));
        due.forEach(id -> work.asService(() -> closing.closeDue(id)));
    }
}
