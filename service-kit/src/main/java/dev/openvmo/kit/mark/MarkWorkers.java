package dev.openvmo.kit.mark;

import dev.openvmo.kit.event.topic.EventsConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Two threads that work off marks as soon as they are committed. */
@ApplicationScoped
class MarkWorkers {

    private static final Logger LOG = Logger.getLogger(MarkWorkers.class);
    private static final int THREADS = 2;
    // Marks of other replicas, and those that were postponed, wake nobody here.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final EventsConfig config;
    private final Recomputing recomputing;
    private final MarkSignal signal;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    MarkWorkers(EventsConfig config, Recomputing recomputing, MarkSignal signal) {
        this.config = config;
        this.recomputing = recomputing;
        this.signal = signal;
    }

    void start(@Observes @Priority(2300) StartupEvent started) {
        for (var n = 1; config.enabled() && recomputing.any() && n <= THREADS; n++) {
            var thread = new Thread(this::run, "marks-" + n);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        signal.raise();
        for (var thread : threads) {
            thread.join(5000);
        }
    }

    private void run() {
        try {
            while (!stopped) {
                var seen = signal.seen();
                if (!round()) {
                    signal.await(seen, LOOK_AGAIN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean round() {
        try {
            var worked = false;
            for (var lanes : recomputing.waiting()) {
                worked |= !stopped && recomputing.workOff(lanes.half());
            }
            return worked;
        } catch (RuntimeException | Error e) {
            LOG.warnf("recomputing waits: %s", e);
            return false;
        }
    }
}
