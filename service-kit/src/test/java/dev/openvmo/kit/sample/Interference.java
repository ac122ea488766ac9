package dev.openvmo.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets a test step into the middle of a write. */
@ApplicationScoped
public class Interference {
    private volatile Runnable next = () -> {};

    /** Does this in each write until it is called with something else. */
    public void set(Runnable action) {
        next = action;
    }

    void act() {
        next.run();
    }
}
