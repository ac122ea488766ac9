package dev.openvmo.alignment.themes;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads themes for announcement. */
@ApplicationScoped
class ThemeStates implements StateSource {
    private final EntityManager entities;

    ThemeStates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Aggregate aggregate() {
        return ThemeState.AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return Entities.byIds(entities, ThemeEntity.class, ids)
                .map(entity -> new Announcement(entity.id, entity.portfolioId, ThemeState.of(entity)))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return Entities.idsAfter(entities, ThemeEntity.class, after, limit);
    }
}
