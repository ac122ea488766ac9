package dev.openvmo.kit.mark;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How soon a kind of marks is worked off again. A transaction for few keys costs nearly what one for many does, and so does all that
 * follows from it in the neighbours: where a rest gathers marks the next one is twice as long, up to a second and the longer the more
 * they take; where it does not, half as long.
 *
 * @param until the {@link System#nanoTime()} before which it is let lie
 * @param rest how long that is
 */
record Pace(long until, Duration rest) {
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** What is marked over and over takes a twentieth of a worker's time. */
    private static final int SHARE = 20;

    /** One write leaves fewer, mostly. */
    private static final int GATHERED = 4;

    /** So many are worth a transaction of their own. */
    private static final int MANY = 100;

    /** Of a kind of which so many marks were worked off just now, in that time; {@code last} is null the first time. */
    static Pace after(int marks, Duration took, Pace last, long now) {
        var rest = SHORTEST;
        if (marks >= MANY) {
            rest = Duration.ZERO;
        } else if (last != null && now - last.until < LONGEST.toNanos()) {
            rest = marks < GATHERED ? last.shorter() : last.longer(took);
        }
        return new Pace(now + rest.toNanos(), rest);
    }

    private Duration shorter() {
        return Collections.max(List.of(SHORTEST, rest.dividedBy(2)));
    }

    private Duration longer(Duration took) {
        var longer = Collections.min(List.of(rest.multipliedBy(2), took.multipliedBy(SHARE), LONGEST));
        return Collections.max(List.of(SHORTEST, longer));
    }

    /** Whether it is let lie at this {@link System#nanoTime()}. */
    boolean rests(long now) {
        return now - until < 0;
    }
}
