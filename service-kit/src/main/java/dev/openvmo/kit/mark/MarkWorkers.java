package dev.openvmo.kit.mark;

import dev.openvmo.kit.event.Signal;
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

/** A thread that works off marks as soon as they are committed, and one that helps when there are many. */
@ApplicationScoped
class MarkWorkers {

    private static final Logger LOG = Logger.getLogger(MarkWorkers.class);
    // Marks of other replicas, and those that were postponed, wake nobody here.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration GATHER = Duration.ofMillis(10);

    private final EventsConfig config;
    private final Recomputing recomputing;
    private final MarkSignal signal;
    private final Signal many = new Signal();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    MarkWorkers(EventsConfig config, Recomputing recomputing, MarkSignal signal) {
        this.config = config;
        this.recomputing = recomputing;
        this.signal = signal;
    }

    void start(@Observes @Priority(2300) StartupEvent started) {
        if (config.enabled() && recomputing.any()) {
            start("marks-1", signal.signal());
            start("marks-2", many);
        }
    }

    private void start(String name, Signal wake) {
        var thread = new Thread(() -> run(wake), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        signal.raise();
        many.raise();
        for (var thread : threads) {
            thread.join(5000);
        }
    }

    private void run(Signal wake) {
        try {
            while (!stopped) {
                var seen = wake.seen();
                if (!round(wake)) {
                    wake.await(seen, LOOK_AGAIN);
                } else if (wake.seen() != seen) {
                    // Under load: a transaction for few keys costs nearly what one for many does.
                    Thread.sleep(GATHER.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean round(Signal wake) {
        try {
            var worked = false;
            for (var lanes : recomputing.waiting()) {
                if (lanes.many() && wake != many) {
                    many.raise();
                }
                worked |= !stopped && recomputing.workOff(lanes.many() ? lanes.half() : lanes);
            }
            return worked;
        } catch (RuntimeException | Error e) {
            LOG.warnf("recomputing waits: %s", e);
            return false;
        }
    }
}
