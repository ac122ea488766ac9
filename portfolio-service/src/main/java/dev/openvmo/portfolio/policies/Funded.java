package dev.openvmo.portfolio.policies;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/**
 * What is committed to an initiative, in its portfolio's currency.
 *
 * @param costs what its business case costs in all; null where it names no costs
 */
public record Funded(BigDecimal committed, @Nullable BigDecimal costs) {
    /** What keeps it from being funded, in a sentence; null where nothing does. */
    String lacking() {
        if (committed.signum() == 0) {
            return "Nothing is committed to it.";
        }
        return costs == null || committed.compareTo(costs) >= 0
                ? null
                : "%s of the %s that its business case costs is committed to it."
                        .formatted(committed.toPlainString(), costs.toPlainString());
    }
}
