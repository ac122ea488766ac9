package dev.openvmo.kit.mark;

import dev.openvmo.kit.event.Signal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Wakes this process's workers; those of other replicas poll. */
@ApplicationScoped
class MarkSignal {

    private final Signal signal = new Signal();

    void raise() {
        signal.raise();
    }

    long seen() {
        return signal.seen();
    }

    long await(long seen, Duration atMost) throws InterruptedException {
        return signal.await(seen, atMost);
    }
}
