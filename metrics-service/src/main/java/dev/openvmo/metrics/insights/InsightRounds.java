package dev.openvmo.metrics.insights;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Has portfolios looked at again, every two seconds those that facts have touched since, so that a thousand measurements cost one
 * look, and none before its last look has served its time; and those whose day is over, for age alone makes insights.
 */
@ApplicationScoped
class InsightRounds {
    private static final Logger LOG = Logger.getLogger(InsightRounds.class);

    private static final String TOUCHED =
            """
            with touched as (
                delete from insight_due d where not exists (select from insight_pass p where p.id = d.place_id and p.rests_until > :now)
                returning place_id
            ) select distinct place_id from touched
            """;

    private static final String DAY_OVER =
            """
            select s.id from subject s left join insight_pass p on p.id = s.id
            where s.type = 'PORTFOLIO' and not s.deleted and s.time_zone is not null and (p.due_at is null or p.due_at <= :now)
            """;

    private final Sql sql;
    private final Marks marks;
    private final Work work;
    private final Clock clock;

    InsightRounds(Sql sql, Marks marks, Work work, Clock clock) {
        this.sql = sql;
        this.marks = marks;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        each(() -> touched(clock.instant()));
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookDaily() {
        each(() -> dayOver(clock.instant()));
    }

    private void each(Runnable look) {
        try {
            work.asService(look);
        } catch (RuntimeException e) {
            LOG.warnf("Portfolios to look at again are looked for in the next round: %s", e);
        }
    }

    private void touched(Instant now) {
        marks.mark(InsightRecompute.KIND, sql.query(TOUCHED).with("now", now).list(row -> row.uuid("place_id")));
    }

    private void dayOver(Instant now) {
        marks.mark(InsightRecompute.KIND, sql.query(DAY_OVER).with("now", now).list(row -> row.uuid("id")));
    }
}
