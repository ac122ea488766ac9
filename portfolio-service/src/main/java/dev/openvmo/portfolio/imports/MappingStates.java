package dev.openvmo.portfolio.imports;

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

/** Reads mappings for announcement: what is published is what callers see. */
@ApplicationScoped
class MappingStates implements StateSource {
    static final Aggregate AGGREGATE = new Aggregate("portfolio", "import-mapping");

    private final EntityManager entities;
    private final JsonText json;

    MappingStates(EntityManager entities, JsonText json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public Aggregate aggregate() {
        return AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return Entities.byIds(entities, MappingEntity.class, ids)
                .map(mapping -> new Announcement(
                        mapping.id,
                        mapping.portfolioId,
                        MappingView.of(mapping, json.read(mapping.document, MappingRequest.class))))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return Entities.idsAfter(entities, MappingEntity.class, after, limit);
    }
}
