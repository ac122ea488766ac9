package dev.openvmo.kit.testing;

import java.util.concurrent.atomic.AtomicLong;

/** Names nobody has yet, in whatever database the tests of this JVM share. */
public final class Names {
    private static final AtomicLong LAST = new AtomicLong(System.nanoTime() % 1_000_000_000);

    private Names() {}

    /** The stem and a number. */
    public static String next(String stem) {
        return stem + "-" + LAST.incrementAndGet();
    }
}
