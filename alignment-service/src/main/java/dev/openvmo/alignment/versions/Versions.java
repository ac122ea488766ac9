package dev.openvmo.alignment.versions;

import dev.openvmo.alignment.contributions.ContributionCopies;
import dev.openvmo.alignment.keyresults.KeyResults;
import dev.openvmo.alignment.objectives.ObjectiveRef;
import dev.openvmo.alignment.objectives.Objectives;
import dev.openvmo.alignment.strategies.Strategies;
import dev.openvmo.alignment.strategies.StrategyView;
import dev.openvmo.alignment.themes.Themes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Copies a strategy with all that is in it; the contributions follow after the commit, for there may be many. */
@ApplicationScoped
class Versions {
    private final Strategies strategies;
    private final Themes themes;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final ContributionCopies contributions;

    Versions(
            Strategies strategies,
            Themes themes,
            Objectives objectives,
            KeyResults keyResults,
            ContributionCopies contributions) {
        this.strategies = strategies;
        this.themes = themes;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.contributions = contributions;
    }

    StrategyView create(UUID strategyId) {
        var draft = strategies.draftOf(strategyId);
        var copies = objectives.copy(themes.copy(strategyId, draft.id()));
        keyResults.copy(copies);
        contributions.owe(copies.values().stream().map(ObjectiveRef::id).toList());
        return draft;
    }
}
