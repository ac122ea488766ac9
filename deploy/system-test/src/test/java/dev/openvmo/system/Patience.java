package dev.openvmo.system;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;

/** How long a test waits for what must happen: long enough for a busy machine. It looks often at first, then less. */
final class Patience {
    static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration SELDOM = Duration.ofMillis(100);

    static {
        Awaitility.ignoreExceptionsByDefault(); // what is not there yet cannot be read either
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(IterativePollInterval.iterative(Patience::longer, Duration.ofMillis(20)));
    }

    private Patience() {}

    private static Duration longer(Duration last) {
        return last.compareTo(SELDOM) < 0 ? last.multipliedBy(2) : last;
    }
}
