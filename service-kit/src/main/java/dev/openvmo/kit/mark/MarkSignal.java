package dev.openvmo.kit.mark;

import dev.openvmo.kit.event.Signal;
import jakarta.enterprise.context.ApplicationScoped;

/** Wakes this process's workers; those of other replicas poll. */
@ApplicationScoped
class MarkSignal {

    private final Signal signal = new Signal();

    void raise() {
        signal.raise();
    }

    Signal signal() {
        return signal;
    }
}
