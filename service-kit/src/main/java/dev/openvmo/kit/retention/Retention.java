package dev.openvmo.kit.retention;

import dev.openvmo.kit.store.Work;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Forgets what is old, every half hour and in small transactions of their own. What fails leaves what is done, holds up
 * nothing else, and is tried again the next time.
 */
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final String COUNTER = "openvmo.retention.forgotten";

    private final List<Forgetting> kinds;
    private final Work work;
    private final MeterRegistry meters;

    Retention(@All List<Forgetting> kinds, Work work, MeterRegistry meters) {
        this.kinds = kinds;
        this.work = work;
        this.meters = meters;
    }

    void check(@Observes StartupEvent event, RetentionConfig config) {
        require("OPENVMO_RETENTION_PAST", config.past());
        require("OPENVMO_RETENTION_RECEIPTS", config.receipts());
        kinds.forEach(this::counter);
    }

    static void require(String setting, Duration kept) {
        if (kept.compareTo(Forgetting.LEAST) < 0) {
            throw new IllegalStateException("%s is %s: less than %d days would be a mistake"
                    .formatted(setting, kept, Forgetting.LEAST.toDays()));
        }
    }

    @Scheduled(every = "30m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        kinds.forEach(this::all);
    }

    private void all(Forgetting kind) {
        try {
            int gone;
            do {
                gone = work.asService(kind::some);
                counter(kind).increment(gone);
            } while (gone > 0);
        } catch (RuntimeException e) {
            LOG.warnf("Old rows (%s) are kept until the next round: %s", kind.kind(), e);
        }
    }

    private Counter counter(Forgetting kind) {
        return meters.counter(COUNTER, "kind", kind.kind());
    }
}
