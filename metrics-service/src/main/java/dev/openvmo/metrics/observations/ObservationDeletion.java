package dev.openvmo.metrics.observations;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.IntakeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Takes a measurement back, if it is still the one its caller has seen. */
@ApplicationScoped
class ObservationDeletion {
    private static final String FIND = "select portfolio_id, subject_id, version from observation where id = :id";

    private final IntakeLock lock;
    private final Sql sql;
    private final Grants grants;
    private final Preconditions preconditions;
    private final Marks marks;

    ObservationDeletion(IntakeLock lock, Sql sql, Grants grants, Preconditions preconditions, Marks marks) {
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
        var observation = read(FIND + " for update", id);
        preconditions.require(observation.version);
        sql.query("delete from observation where id = :id").with("id", id).update();
        marks.mark("value", Set.of(observation.subjectId));
    }

    private Seen read(String statement, UUID id) {
        return sql.query(statement)
                .with("id", id)
                .first(row -> new Seen(row.uuid("portfolio_id"), row.uuid("subject_id"), row.number("version")))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "there is no observation " + id));
    }

    private record Seen(UUID portfolioId, UUID subjectId, long version) {}
}
