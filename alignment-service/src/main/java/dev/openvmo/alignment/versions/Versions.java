package dev.openvmo.alignment.versions;

import dev.openvmo.alignment.contributions.ContributionCopies;
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
    private final ContributionCopies contributions;

    Versions(Strategies strategies, Themes themes, Objectives objectives, ContributionCopies contributions) {
        this.strategies = strategies;
        this.themes = themes;
        this.objectives = objectives;
        this.contributions = contributions;
    }

    StrategyView create(UUID strategyId) {
        var draft = strategies.draftOf(strategyId);
        contributions.owe(objectives.copy(themes.copy(strategyId, draft.id())));
        return draft;
    }
}
