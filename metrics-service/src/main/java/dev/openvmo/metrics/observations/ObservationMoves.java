package dev.openvmo.metrics.observations;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.IntakeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes the observations of a subject along when it moves to another portfolio, where days may begin at another time. */
@ApplicationScoped
class ObservationMoves implements Recompute {
    private final IntakeLock lock;
    private final Sql sql;
    private final ObservedDays days;
    private final Marks marks;

    ObservationMoves(IntakeLock lock, Sql sql, ObservedDays days, Marks marks) {
        this.lock = lock;
        this.sql = sql;
        this.days = days;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return "rehome";
    }

    /** Alone: a batch under way may have read the former portfolio, and none may after this. */
    @Override
    public void recompute(List<UUID> keys) {
        lock.exclusive();
        sql.query(
                        """
                        update observation o
                        set portfolio_id = s.portfolio_id, version = o.version + 1, updated_at = (select instant())
                        from subject s
                        where s.id = any (:keys) and o.subject_id = s.id and o.subject_type = s.type
                            and s.portfolio_id is not null and o.portfolio_id is not null and o.portfolio_id <> s.portfolio_id
                        """)
                .with("keys", keys)
                .update();
        days.settle(keys);
        marks.mark("link", keys);
        marks.mark("value", keys);
    }
}
