package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.IntakeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;

/** Takes a work item back, if it is still the one its caller has seen. */
@ApplicationScoped
class WorkItemDeletion {
    private static final String FIND = "select portfolio_id, initiative_id, version from work_item where id = :id";

    private final IntakeLock lock;
    private final Sql sql;
    private final Grants grants;
    private final Preconditions preconditions;
    private final FlowMarks marks;

    WorkItemDeletion(IntakeLock lock, Sql sql, Grants grants, Preconditions preconditions, FlowMarks marks) {
        this.lock = lock;
        this.sql = sql;
        this.grants = grants;
        this.preconditions = preconditions;
        this.marks = marks;
    }

    /** 404, 403, 428, 412. */
    void delete(UUID id) {
        lock.shared();
        grants.require(read(FIND, id).portfolioId);
        // after whoever is changing it; only now, as a row that may not be written cannot be locked
        var item = read(FIND + " for update", id);
        preconditions.require(item.version);
        sql.query("delete from work_item where id = :id").with("id", id).update();
        marks.changed(Arrays.asList(item.portfolioId, item.initiativeId));
    }

    private Seen read(String statement, UUID id) {
        return sql.query(statement)
                .with("id", id)
                .first(row -> new Seen(row.uuid("portfolio_id"), row.uuid("initiative_id"), row.number("version")))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no work item %s.".formatted(id)));
    }

    private record Seen(UUID portfolioId, UUID initiativeId, long version) {}
}
