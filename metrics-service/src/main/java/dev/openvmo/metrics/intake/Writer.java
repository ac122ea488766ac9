package dev.openvmo.metrics.intake;

import dev.openvmo.kit.store.PortfolioSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a sender may see and write.
 *
 * @param revives whether what it says brings back what was taken back before: a person's statement made now
 */
public record Writer(PortfolioSet readable, PortfolioSet writable, boolean revives) {
    /** The service itself: imports, whose rights portfolio-service has checked. */
    public static final Writer SERVICE = new Writer(PortfolioSet.ALL, PortfolioSet.ALL, true);

    /** A source that writes in this portfolio, and sees nothing else. */
    public static Writer in(UUID portfolio) {
        var only = PortfolioSet.of(Set.of(portfolio));
        return new Writer(only, only, false);
    }

    /** Whether it may know of what is there. */
    public boolean sees(UUID portfolio) {
        return readable.holds(portfolio) || writes(portfolio);
    }

    /** Whether it may write there. */
    public boolean writes(UUID portfolio) {
        return writable.holds(portfolio);
    }

    /** The portfolios to write to, as SQL takes them; null means all. */
    public UUID[] scope() {
        return writable.all() ? null : writable.portfolios().toArray(UUID[]::new);
    }
}
