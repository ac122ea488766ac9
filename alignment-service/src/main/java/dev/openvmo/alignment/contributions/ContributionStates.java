package dev.openvmo.alignment.contributions;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads contributions for announcement. */
@ApplicationScoped
class ContributionStates implements StateSource {
    private final EntityManager entities;

    ContributionStates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Aggregate aggregate() {
        return ContributionState.AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return Entities.byIds(entities, ContributionEntity.class, ids)
                .map(entity -> new Announcement(entity.id, entity.portfolioId, ContributionState.of(entity)))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return Entities.idsAfter(entities, ContributionEntity.class, after, limit);
    }
}
