package dev.openvmo.alignment.themes;

import dev.openvmo.alignment.strategies.StrategyRefs;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What objectives ask about themes. */
@ApplicationScoped
public class ThemeRefs {
    private final EntityManager entities;
    private final Grants grants;
    private final StrategyRefs strategies;

    ThemeRefs(EntityManager entities, Grants grants, StrategyRefs strategies) {
        this.entities = entities;
        this.grants = grants;
        this.strategies = strategies;
    }

    /** A theme named in a body, its strategy held open for change: 422 where it cannot be seen, 403, 409. */
    public ThemeRef open(UUID themeId, String pointer) {
        var theme = entities.find(ThemeEntity.class, themeId);
        if (theme == null) {
            throw Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no theme " + themeId + ".")
                    .at(pointer, "unknown", "There is no theme with this id.");
        }
        grants.require(theme.portfolioId);
        strategies.keepOpen(theme.strategyId);
        return new ThemeRef(theme.id, theme.strategyId, theme.portfolioId);
    }
}
