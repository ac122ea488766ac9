package dev.openvmo.alignment.strategies;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads strategies for announcement. */
@ApplicationScoped
class StrategyStates implements StateSource {
    private final EntityManager entities;

    StrategyStates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Aggregate aggregate() {
        return StrategyState.AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return Entities.byIds(entities, StrategyEntity.class, ids)
                .map(entity -> new Announcement(entity.id, entity.portfolioId, StrategyState.of(entity)))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return Entities.idsAfter(entities, StrategyEntity.class, after, limit);
    }
}
