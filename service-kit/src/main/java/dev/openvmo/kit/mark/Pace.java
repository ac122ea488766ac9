package dev.openvmo.kit.mark;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How soon a kind of marks is worked off again. A transaction for few keys costs nearly what one for many does, and so does all that
 * follows from it in the neighbours: what is marked over and over is let lie ever longer, up to a second and the longer the more it
 * takes; what is marked now and then is not.
 *
 * @param until the {@link System#nanoTime()} before which it is let lie
 * @param rest how long that is
 */
record Pace(long until, Duration rest) {
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** What is marked over and over takes a twentieth of a worker's time. */
    private static final int SHARE = 20;

    /** More than these are worth a transaction of their own. */
    private static final int FEW = 100;

    /** Of a kind of which so many marks were worked off just now, in that time; {@code last} is null the first time. */
    static Pace after(int marks, Duration took, Pace last, long now) {
        var again = last != null && now - last.until < LONGEST.toNanos();
        var rest = marks >= FEW ? Duration.ZERO : again ? last.longer(took) : SHORTEST;
        return new Pace(now + rest.toNanos(), rest);
    }

    private Duration longer(Duration took) {
        var share = Collections.max(List.of(SHORTEST, took.multipliedBy(SHARE)));
        return Collections.min(List.of(rest.multipliedBy(2), share, LONGEST));
    }

    /** Whether it is let lie at this {@link System#nanoTime()}. */
    boolean rests(long now) {
        return now - until < 0;
    }
}
