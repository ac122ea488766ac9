package dev.openvmo.alignment.rescore;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** From strategies to the initiatives that contribute to their objectives. */
@ApplicationScoped
class RescoreServing implements Recompute {
    private final EntityManager entities;
    private final Marks marks;

    RescoreServing(EntityManager entities, Marks marks) {
        this.entities = entities;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return Rescore.SERVING;
    }

    @Override
    public void recompute(List<UUID> strategyIds) {
        entities.createNativeQuery(
                        """
                        insert into dirty (kind, lane, key)
                        select :kind, lane_of(id), id
                        from (select distinct c.initiative_id as id
                              from objective o join contribution c on c.objective_id = o.id
                              where o.strategy_id = any (cast(:ids as uuid[]))) as serving""")
                .setParameter("kind", Rescore.SCORE)
                .setParameter("ids", strategyIds.toArray(UUID[]::new))
                .executeUpdate();
        marks.wake();
    }
}
