package dev.openvmo.metrics.observations;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.metrics.intake.IntakeLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Set;
import java.util.UUID;

/** Takes a measurement back, if it is still the one its caller has seen. */
@ApplicationScoped
class ObservationDeletion {
    private final IntakeLock lock;
    private final EntityManager entities;
    private final Grants grants;
    private final Preconditions preconditions;
    private final Marks marks;

    ObservationDeletion(
            IntakeLock lock, EntityManager entities, Grants grants, Preconditions preconditions, Marks marks) {
        this.lock = lock;
        this.entities = entities;
        this.grants = grants;
        this.preconditions = preconditions;
        this.marks = marks;
    }

    /** 404, 403, 428, 412. */
    void delete(UUID id) {
        lock.shared();
        var seen = existing(id, LockModeType.NONE);
        grants.require(seen.portfolioId);
        entities.detach(seen);
        // after whoever is changing it; only now, as a row that may not be written cannot be locked
        var observation = existing(id, LockModeType.PESSIMISTIC_WRITE);
        preconditions.require(observation.version);
        entities.remove(observation);
        entities.flush();
        marks.mark("value", Set.of(observation.subjectId));
    }

    private ObservationEntity existing(UUID id, LockModeType mode) {
        var observation = entities.find(ObservationEntity.class, id, mode);
        if (observation == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "there is no observation " + id);
        }
        return observation;
    }
}
