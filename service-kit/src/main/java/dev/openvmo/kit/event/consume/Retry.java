package dev.openvmo.kit.event.consume;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Tries the same again until it goes well, ever later up to two seconds: consuming has nothing else to do meanwhile. */
@ApplicationScoped
class Retry {

    private static final Logger LOG = Logger.getLogger(Retry.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final CountDownLatch ending = new CountDownLatch(1);

    void end(@Observes ShutdownEvent stopped) {
        ending.countDown();
    }

    /** Whether it was done; it is given up when it is no longer wanted or the application ends. */
    boolean untilDone(String what, BooleanSupplier wanted, Runnable step) {
        var pause = FIRST_PAUSE;
        while (wanted.getAsBoolean()) {
            try {
                step.run();
                return true;
            } catch (RuntimeException | Error e) {
                LOG.warnf("%s waits for a fault to pass: %s", what, e);
            }
            if (ends(pause)) {
                return false;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return false;
    }

    private boolean ends(Duration within) {
        try {
            return ending.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
