package dev.openvmo.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until a process answers, and says why when it died instead. */
final class Readiness {
    private static final Duration STEP = Duration.ofMillis(50);

    private Readiness() {}

    static void await(String what, Child child, Duration patience, BooleanSupplier ready) {
        var end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.alive()) {
                throw new LocalFailure(
                        what + " ended while starting. Its last lines (" + child.log() + "):\n" + child.lastLines(15));
            }
            if (System.nanoTime() > end || Thread.interrupted()) {
                child.kill();
                throw new LocalFailure(what + " was not ready within " + patience.toSeconds() + " s. Its last lines ("
                        + child.log() + "):\n" + child.lastLines(15));
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
