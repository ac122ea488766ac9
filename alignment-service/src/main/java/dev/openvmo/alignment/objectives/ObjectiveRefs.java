package dev.openvmo.alignment.objectives;

import dev.openvmo.alignment.strategies.StrategyRefs;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What contributions ask about objectives. */
@ApplicationScoped
public class ObjectiveRefs {
    private final EntityManager entities;
    private final StrategyRefs strategies;

    ObjectiveRefs(EntityManager entities, StrategyRefs strategies) {
        this.entities = entities;
        this.strategies = strategies;
    }

    /** An objective somebody contributes to: 422 where it cannot be seen, 409 in a retired strategy. Reading it is enough. */
    public void requireOpen(UUID objectiveId, String pointer) {
        var objective = entities.find(ObjectiveEntity.class, objectiveId);
        if (objective == null) {
            throw Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no objective " + objectiveId + ".")
                    .at(pointer, "unknown", "There is no objective with this id.");
        }
        strategies.requireOpen(objective.strategyId);
    }

    /** Refuses a retired strategy to a change of what leans on this objective already. */
    public void refuseRetired(UUID objectiveId) {
        var objective = entities.find(ObjectiveEntity.class, objectiveId);
        if (objective != null) {
            strategies.requireOpen(objective.strategyId);
        }
    }
}
