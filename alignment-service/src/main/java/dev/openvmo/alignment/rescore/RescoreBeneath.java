package dev.openvmo.alignment.rescore;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** From portfolios to the initiatives in and below them. */
@ApplicationScoped
class RescoreBeneath implements Recompute {
    private final EntityManager entities;
    private final Marks marks;

    RescoreBeneath(EntityManager entities, Marks marks) {
        this.entities = entities;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return Rescore.BENEATH;
    }

    @Override
    public void recompute(List<UUID> portfolioIds) {
        entities.createNativeQuery(
                        """
                        insert into dirty (kind, lane, key)
                        select :kind, lane_of(id), id from initiative
                        where not deleted and portfolio_id in (select subtree(cast(:ids as uuid[])))""")
                .setParameter("kind", Rescore.SCORE)
                .setParameter("ids", portfolioIds.toArray(UUID[]::new))
                .executeUpdate();
        marks.wake();
    }
}
