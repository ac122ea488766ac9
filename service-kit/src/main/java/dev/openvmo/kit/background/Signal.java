package dev.openvmo.kit.background;

import java.time.Duration;

/** Wakes waiting threads of this process. Raising it many times before anybody looks counts once. */
public final class Signal {

    private long raised;

    /** Where the signal stands now; hand it to {@link #await} so that nothing raised since is missed. */
    public synchronized long seen() {
        return raised;
    }

    /** Wakes everybody who waits. */
    public synchronized void raise() {
        raised++;
        notifyAll();
    }

    /** Waits until it is raised beyond {@code seen} or the time is up; says where it stands then. */
    public synchronized long await(long seen, Duration atMost) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (raised == seen) {
            var left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return raised;
    }
}
