package dev.openvmo.kit.event.consume;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Lets events gather while they come faster than they are applied one by one, so that fewer and larger transactions apply
 * them: when a small batch is followed at once by the next, that one waits a little, and what comes meanwhile comes
 * together. A batch after a lull is not held up.
 */
final class Gathering {

    private static final int SMALL = 100;
    private static final long AT_ONCE = Duration.ofMillis(1).toNanos();
    private static final long WAIT = Duration.ofMillis(4).toNanos();

    private final LongSupplier clock;
    private final LongConsumer pause;
    private boolean small;
    private long ended;

    Gathering() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    Gathering(LongSupplier clock, LongConsumer pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Before a batch is applied. */
    void begin() {
        if (small && clock.getAsLong() - ended < AT_ONCE) {
            pause.accept(WAIT);
        }
    }

    /** After a batch of so many was applied. */
    void end(int count) {
        small = count < SMALL;
        ended = clock.getAsLong();
    }
}
