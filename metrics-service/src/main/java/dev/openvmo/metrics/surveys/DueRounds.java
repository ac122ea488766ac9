package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.background.Background;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Closes rounds whose time is over, whoever of several replicas sees it first. */
@ApplicationScoped
class DueRounds {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final RoundClosing closing;
    private final Sql sql;
    private final Work work;

    DueRounds(RoundClosing closing, Sql sql, Work work) {
        this.closing = closing;
        this.sql = sql;
        this.work = work;
    }

    void start(@Observes @Priority(2300) StartupEvent started, Background background) {
        background.run("survey-rounds", this::round);
    }

    private void round() throws InterruptedException {
        closeDue();
        Thread.sleep(LOOK_AGAIN.toMillis());
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
