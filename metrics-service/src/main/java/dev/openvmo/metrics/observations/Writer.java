package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.PortfolioSet;
import java.util.UUID;

/**
 * What the sender of measurements may see and write.
 *
 * @param revives whether what it says brings back what was taken back before: a person's statement made now
 */
record Writer(PortfolioSet readable, PortfolioSet writable, boolean revives) {
    /** The service itself: imports, whose rights portfolio-service has checked. */
    static final Writer SERVICE = new Writer(PortfolioSet.ALL, PortfolioSet.ALL, true);

    boolean sees(UUID portfolio) {
        return readable.holds(portfolio) || writes(portfolio);
    }

    boolean writes(UUID portfolio) {
        return writable.holds(portfolio);
    }

    /** The portfolios to write to, as SQL takes them; null means all. */
    UUID[] scope() {
        return writable.all() ? null : writable.portfolios().toArray(UUID[]::new);
    }
}
