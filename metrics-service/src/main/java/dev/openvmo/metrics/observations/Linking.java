package dev.openvmo.metrics.observations;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.IntakeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Links waiting observations to their subjects. Both sides mark, the batch that left one waiting and the event that brings a
 * subject, so whichever commits last sees the other, by its id or by the id of its name; a scope keeps what was sent for somebody else's subject waiting.
 */
@ApplicationScoped
class Linking implements Recompute {
    private final IntakeLock lock;
    private final Sql sql;
    private final ObservedDays days;
    private final Marks marks;

    Linking(IntakeLock lock, Sql sql, ObservedDays days, Marks marks) {
        this.lock = lock;
        this.sql = sql;
        this.days = days;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return "link";
    }

    @Override
    public void recompute(List<UUID> keys) {
        lock.shared();
        var linked = sql.query(
                        """
                        with linked as (
                            update observation o
                            set portfolio_id = s.portfolio_id, subject_id = s.id, scope = null, version = o.version + 1,
                                updated_at = (select instant())
                            from subject s
                            where (s.id = any (:keys) or s.ref_id = any (:keys)) and not s.deleted
                                and s.portfolio_id is not null
                                and o.subject_id in (s.id, s.ref_id) and o.subject_type = s.type and o.portfolio_id is null
                                and (o.scope is null or s.portfolio_id in (select subtree(o.scope)))
                            returning o.subject_id
                        )
                        select distinct subject_id from linked
                        """)
                .with("keys", keys)
                .list(row -> row.uuid("subject_id"));
        days.settle(linked);
        marks.mark("value", linked);
    }
}
