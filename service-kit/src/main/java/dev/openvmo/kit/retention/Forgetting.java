package dev.openvmo.kit.retention;

import java.time.Duration;

/** One kind of rows that a service does not keep for ever. */
public interface Forgetting {
    /** The least that anything is kept: less is a mistake in the configuration. */
    Duration LEAST = Duration.ofDays(30);

    /** What is forgotten, as the counter calls it. */
    String kind();

    /** Forgets some thousand rows at most, in the running transaction; answers how many, none when nothing old is left. */
    int some();
}
