package dev.openvmo.metrics.observations;

import java.util.Set;
import java.util.UUID;

/**
 * What the sender of measurements may see and write.
 *
 * @param readable portfolios; null means all
 * @param writable portfolios; null means all
 */
record Writer(Set<UUID> readable, Set<UUID> writable) {
    /** The service itself: imports, whose rights portfolio-service has checked. */
    static final Writer SERVICE = new Writer(null, null);

    boolean sees(UUID portfolio) {
        return readable == null || portfolio != null && readable.contains(portfolio) || writes(portfolio);
    }

    boolean writes(UUID portfolio) {
        return writable == null || portfolio != null && writable.contains(portfolio);
    }

    boolean writesAll() {
        return writable == null;
    }
}
