package dev.openvmo.alignment.strategies;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Strategies as rows: what they look like to callers and neighbours, and what holds them. */
@Singleton
class StrategyRepository extends ResourceRepository<StrategyEntity, StrategyRequest, StrategyView> {
    StrategyRepository(Resources kit) {
        super(
                kit,
                resource("alignment", "strategy", StrategyRequest::of, StrategyEntity::edit, StrategyView::of)
                        .heldBy("themes", "theme", "strategy_id")
                        .search("name", "description"));
    }

    List<StrategyEntity> inForce(UUID portfolioId) {
        return list("portfolioId = ?1 and state = ?2", portfolioId, StrategyStage.ACTIVE);
    }
}
