package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Announces metric definitions: the whole representation, organisation-wide. */
@ApplicationScoped
class MetricStates implements StateSource {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "metric");

    private final EntityManager entities;

    MetricStates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Aggregate aggregate() {
        return AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return Entities.byIds(entities, MetricEntity.class, ids)
                .map(metric -> new Announcement(metric.id, null, MetricView.of(metric)))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return Entities.idsAfter(entities, MetricEntity.class, after, limit);
    }
}
