package dev.openvmo.alignment.themes;

import dev.openvmo.alignment.comparisons.ComparisonRequest;
import dev.openvmo.alignment.comparisons.ComparisonView;
import dev.openvmo.alignment.comparisons.Comparisons;
import dev.openvmo.alignment.strategies.Strategies;
import dev.openvmo.kit.input.Input;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How much more important is each theme of a strategy than each other? */
@ApplicationScoped
class ThemeComparisons {
    private final ThemeRepository themes;
    private final Strategies strategies;
    private final Comparisons comparisons;

    ThemeComparisons(ThemeRepository themes, Strategies strategies, Comparisons comparisons) {
        this.themes = themes;
        this.strategies = strategies;
        this.comparisons = comparisons;
    }

    ComparisonView get(UUID strategyId) {
        return comparisons.get(strategyId);
    }

    Comparisons.Written put(UUID strategyId, Input<ComparisonRequest> body) {
        var portfolioId = strategies.lock(strategyId);
        var written = comparisons.put(strategyId, portfolioId, body, themes, themes.list("strategyId", strategyId));
        strategies.compared(strategyId, strategyId);
        return written;
    }

    void delete(UUID strategyId) {
        strategies.lock(strategyId);
        comparisons.delete(strategyId, themes, themes.list("strategyId", strategyId));
        strategies.keepOpen(strategyId);
    }
}
