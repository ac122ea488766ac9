package dev.openvmo.kit.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;

/** How long any test waits for what must happen: long enough for a busy machine, so that only what never happens fails. */
public final class Patience {
    public static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final Duration SELDOM = Duration.ofMillis(100);

    static {
        Awaitility.ignoreExceptionsByDefault(); // what is not there yet cannot be read either
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(IterativePollInterval.iterative(Patience::longer, OFTEN));
    }

    private Patience() {}

    /** What is usual here happens within milliseconds; what takes long is not to be disturbed. */
    private static Duration longer(Duration last) {
        return last.compareTo(SELDOM) < 0 ? last.multipliedBy(2) : last;
    }
}
