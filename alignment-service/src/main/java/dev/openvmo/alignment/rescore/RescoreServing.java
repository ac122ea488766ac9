package dev.openvmo.alignment.rescore;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** From strategies to the initiatives that contribute to their objectives. */
@ApplicationScoped
class RescoreServing implements Recompute {
    private final Sql sql;
    private final Marks marks;

    RescoreServing(Sql sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return Rescore.SERVING;
    }

    @Override
    public void recompute(List<UUID> strategyIds) {
        sql.query(
                        """
                        insert into dirty (kind, lane, key)
                        select :kind, lane_of(id), id
                        from (select distinct c.initiative_id as id
                              from objective o join contribution c on c.objective_id = o.id
                              where o.strategy_id = any (:ids)) as serving""")
                .with("kind", Rescore.SCORE)
                .with("ids", strategyIds)
                .update();
        marks.wake();
    }
}
