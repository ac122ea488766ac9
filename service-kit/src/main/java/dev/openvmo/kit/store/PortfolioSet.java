package dev.openvmo.kit.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A set of portfolios, or all of them; in the form of the settings that row security reads. */
public record PortfolioSet(boolean all, Set<UUID> portfolios) {
    /** Every portfolio, and what belongs to none. */
    public static final PortfolioSet ALL = new PortfolioSet(true, Set.of());

    /** Nothing. */
    public static final PortfolioSet NONE = new PortfolioSet(false, Set.of());

    /** These, and only these. */
    public static PortfolioSet of(Collection<UUID> portfolios) {
        return new PortfolioSet(false, Set.copyOf(portfolios));
    }

    /** Whether this portfolio (null: what belongs to none) is within. */
    public boolean holds(UUID portfolio) {
        return all || portfolio != null && portfolios.contains(portfolio);
    }

    /** Read from such a setting. */
    public static PortfolioSet parse(String setting) {
        if ("all".equals(setting)) {
            return ALL;
        }
        var ids = setting.substring(1, setting.length() - 1);
        return ids.isEmpty()
                ? NONE
                : of(Arrays.stream(ids.split(",")).map(UUID::fromString).toList());
    }
}
