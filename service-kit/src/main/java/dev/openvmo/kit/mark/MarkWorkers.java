package dev.openvmo.kit.mark;

import dev.openvmo.kit.background.Background;
import dev.openvmo.kit.event.topic.EventsConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Two threads that work off marks as soon as they are committed. */
@ApplicationScoped
class MarkWorkers {

    private static final int THREADS = 2;
    // Marks of other replicas, and those that were postponed, wake nobody here.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final EventsConfig config;
    private final Recomputing recomputing;
    private final MarkSignal signal;
    private final Background background;

    MarkWorkers(EventsConfig config, Recomputing recomputing, MarkSignal signal, Background background) {
        this.config = config;
        this.recomputing = recomputing;
        this.signal = signal;
        this.background = background;
    }

    void start(@Observes @Priority(2300) StartupEvent started) {
        for (var n = 1; config.enabled() && recomputing.any() && n <= THREADS; n++) {
            background.run("marks-" + n, this::round);
        }
    }

    private void round() throws InterruptedException {
        var seen = signal.seen();
        var worked = false;
        for (var lanes : recomputing.waiting()) {
            worked |= recomputing.workOff(lanes.half());
        }
        if (!worked) {
            signal.await(seen, LOOK_AGAIN);
        }
    }
}
