package dev.openvmo.kit.testing;

import java.time.Duration;

/** How long any test waits for what must happen: long enough for a busy machine, so that only what never happens fails. */
public final class Patience {
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private Patience() {}
}
