package dev.openvmo.system;

import java.time.Duration;
import org.awaitility.Awaitility;

/** How long a test waits for what must happen: long enough for a busy machine. */
final class Patience {
    static final Duration LIMIT = Duration.ofSeconds(60);

    static {
        Awaitility.ignoreExceptionsByDefault(); // what is not there yet cannot be read either
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    private Patience() {}
}
