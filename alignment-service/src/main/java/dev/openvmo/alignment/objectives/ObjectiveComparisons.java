package dev.openvmo.alignment.objectives;

import dev.openvmo.alignment.comparisons.ComparisonRequest;
import dev.openvmo.alignment.comparisons.ComparisonView;
import dev.openvmo.alignment.comparisons.Comparisons;
import dev.openvmo.alignment.strategies.Strategies;
import dev.openvmo.alignment.themes.Themes;
import dev.openvmo.kit.input.Input;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How much more important is each objective of a theme than each other? */
@ApplicationScoped
class ObjectiveComparisons {
    private final ObjectiveRepository objectives;
    private final Themes themes;
    private final Strategies strategies;
    private final Comparisons comparisons;

    ObjectiveComparisons(
            ObjectiveRepository objectives, Themes themes, Strategies strategies, Comparisons comparisons) {
        this.objectives = objectives;
        this.themes = themes;
        this.strategies = strategies;
        this.comparisons = comparisons;
    }

    ComparisonView get(UUID themeId) {
        return comparisons.get(themeId);
    }

    Comparisons.Written put(UUID themeId, Input<ComparisonRequest> body) {
        var strategyId = themes.strategyOf(themeId);
        var portfolioId = strategies.lock(strategyId);
        var written = comparisons.put(themeId, portfolioId, body, objectives, objectives.list("themeId", themeId));
        strategies.compared(strategyId, themeId);
        return written;
    }

    void delete(UUID themeId) {
        var strategyId = themes.strategyOf(themeId);
        strategies.lock(strategyId);
        comparisons.delete(themeId, objectives, objectives.list("themeId", themeId));
        strategies.keepOpen(strategyId);
    }
}
