package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.IntakeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Links work items to initiatives that come, or are heard of, later. Both sides mark: the batch that left one waiting, by
 * what stands for its initiative, and the event that brings an initiative; so whichever commits last sees the other. A scope keeps what was sent for
 * somebody else's initiative waiting.
 */
@ApplicationScoped
class WorkItemLinking implements Recompute {
    private static final String LINK =
            """
            update work_item w set portfolio_id = s.portfolio_id, initiative_id = s.id, linked = true, scope = null,
                version = w.version + 1, updated_at = (select instant())
            from subject s
            where (s.id = any (:keys) or s.ref_id = any (:keys)) and s.type = 'INITIATIVE' and not s.deleted
                and s.portfolio_id is not null
                and w.initiative_id in (s.id, s.ref_id) and not w.linked
                and (w.scope is null or s.portfolio_id in (select subtree(w.scope)))
            returning w.initiative_id, old.portfolio_id as was_in, new.portfolio_id
            """;

    private final IntakeLock lock;
    private final Sql sql;
    private final FlowMarks marks;

    WorkItemLinking(IntakeLock lock, Sql sql, FlowMarks marks) {
        this.lock = lock;
        this.sql = sql;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return FlowMarks.LINK;
    }

    @Override
    public void recompute(List<UUID> keys) {
        lock.shared();
        var subjects = new HashSet<UUID>();
        sql.query(LINK)
                .with("keys", keys)
                .list(row -> subjects.addAll(
                        List.of(row.uuid("initiative_id"), row.uuid("was_in"), row.uuid("portfolio_id"))));
        marks.changed(subjects);
    }
}
