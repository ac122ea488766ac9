package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads portfolios for announcement. */
@ApplicationScoped
class PortfolioStates implements StateSource {
    private final EntityManager entities;

    PortfolioStates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Aggregate aggregate() {
        return PortfolioState.AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return Entities.byIds(entities, PortfolioEntity.class, ids)
                .map(portfolio -> new Announcement(portfolio.id, portfolio.id, PortfolioState.of(portfolio)))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return Entities.idsAfter(entities, PortfolioEntity.class, after, limit);
    }
}
