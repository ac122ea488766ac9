package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads initiatives with their estimates for announcement. */
@ApplicationScoped
class InitiativeStates implements StateSource {
    private final EntityManager entities;

    InitiativeStates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Aggregate aggregate() {
        return InitiativeState.AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        var estimates = Entities.byIds(entities, EstimatesEntity.class, ids)
                .collect(Collectors.toMap(each -> each.initiativeId, Function.identity()));
        return Entities.byIds(entities, InitiativeEntity.class, ids)
                .map(initiative -> new Announcement(
                        initiative.id,
                        initiative.portfolioId,
                        InitiativeState.of(initiative, estimates.get(initiative.id))))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return Entities.idsAfter(entities, InitiativeEntity.class, after, limit);
    }
}
