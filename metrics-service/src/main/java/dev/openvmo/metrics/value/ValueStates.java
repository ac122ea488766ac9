package dev.openvmo.metrics.value;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Announces value summaries. */
@ApplicationScoped
class ValueStates implements StateSource {
    static final Aggregate AGGREGATE = new Aggregate("metrics", "value");

    private final EntityManager entities;
    private final JsonText json;

    ValueStates(EntityManager entities, JsonText json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public Aggregate aggregate() {
        return AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return Entities.byIds(entities, ValueSummaryEntity.class, ids)
                .map(summary -> new Announcement(
                        summary.id,
                        summary.portfolioId,
                        ValueState.of(summary, json.list(summary.metrics, MetricValue.class))))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return Entities.idsAfter(entities, ValueSummaryEntity.class, after, limit);
    }
}
