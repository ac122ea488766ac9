package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.Follower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Takes the work items of an initiative along when it moves to another portfolio. */
@ApplicationScoped
class WorkItemMoves implements Follower {
    private final Sql sql;
    private final FlowMarks marks;

    WorkItemMoves(Sql sql, FlowMarks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    @Override
    public void follow(List<UUID> subjects) {
        var touched = new HashSet<>(subjects);
        sql.query(
                        """
                        update work_item w set portfolio_id = s.portfolio_id, version = w.version + 1,
                            updated_at = (select instant())
                        from subject s
                        where s.id = any (:subjects) and w.initiative_id = s.id and w.linked and s.portfolio_id is not null
                            and w.portfolio_id <> s.portfolio_id
                        returning old.portfolio_id as was_in, new.portfolio_id
                        """)
                .with("subjects", subjects)
                .list(row -> touched.addAll(List.of(row.uuid("was_in"), row.uuid("portfolio_id"))));
        marks.changed(touched);
    }
}
