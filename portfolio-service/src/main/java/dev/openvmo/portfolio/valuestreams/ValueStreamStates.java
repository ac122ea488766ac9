package dev.openvmo.portfolio.valuestreams;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads value streams for announcement. */
@ApplicationScoped
class ValueStreamStates implements StateSource {
    private final EntityManager entities;

    ValueStreamStates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Aggregate aggregate() {
        return ValueStreamState.AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return Entities.byIds(entities, ValueStreamEntity.class, ids)
                .map(stream -> new Announcement(stream.id, stream.portfolioId, ValueStreamState.of(stream)))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return Entities.idsAfter(entities, ValueStreamEntity.class, after, limit);
    }
}
