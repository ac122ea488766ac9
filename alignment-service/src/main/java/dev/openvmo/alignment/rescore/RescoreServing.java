package dev.openvmo.alignment.rescore;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * From strategies to the initiatives that contribute to their objectives; and to all that are scored by them, where the last
 * weight went or the first one came.
 */
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
                        from (select c.initiative_id as id
                              from objective o join contribution c on c.objective_id = o.id
                              where o.strategy_id = any (:ids)
                              union
                              select s.id from alignment_score s
                              where s.strategy_id = any (:ids) and s.value is null
                                  and (s.reason = 'NO_WEIGHTS') = exists (
                                      select from objective o join theme t on t.id = o.theme_id
                                      where o.strategy_id = s.strategy_id and o.weight * t.weight > 0)) as serving""")
                .with("kind", Rescore.SCORE)
                .with("ids", strategyIds)
                .update();
        marks.wake();
    }
}
