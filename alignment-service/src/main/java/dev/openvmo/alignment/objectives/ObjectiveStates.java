package dev.openvmo.alignment.objectives;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads objectives for announcement. */
@ApplicationScoped
class ObjectiveStates implements StateSource {
    private final EntityManager entities;

    ObjectiveStates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Aggregate aggregate() {
        return ObjectiveState.AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return Entities.byIds(entities, ObjectiveEntity.class, ids)
                .map(entity -> new Announcement(entity.id, entity.portfolioId, ObjectiveState.of(entity)))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return Entities.idsAfter(entities, ObjectiveEntity.class, after, limit);
    }
}
