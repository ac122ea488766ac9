package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

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
        return entities.createQuery(
                        "select i, e from Initiative i left join Estimates e on e.initiativeId = i.id where i.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> announcement((InitiativeEntity) row[0], (EstimatesEntity) row[1]))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return entities.createQuery("select i.id from Initiative i where i.id > :after order by i.id", UUID.class)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(limit)
                .getResultList();
    }

    private static Announcement announcement(InitiativeEntity initiative, EstimatesEntity estimates) {
        return new Announcement(initiative.id, initiative.portfolioId, InitiativeState.of(initiative, estimates));
    }
}
