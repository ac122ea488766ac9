package dev.openvmo.kit.event;

import jakarta.enterprise.context.ApplicationScoped;

/** The wake-ups of the event machinery inside one process; across processes there are NOTIFY and polling. */
@ApplicationScoped
public class EventSignals {

    private final Signal announced = new Signal();
    private final Signal applied = new Signal();

    /** Raised after a commit that left rows in the outbox. */
    public Signal announced() {
        return announced;
    }

    /** Raised after neighbours' events were applied. */
    public Signal applied() {
        return applied;
    }
}
