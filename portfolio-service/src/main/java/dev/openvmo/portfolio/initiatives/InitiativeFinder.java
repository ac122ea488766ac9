package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Loads initiatives as the caller sees them. */
@ApplicationScoped
class InitiativeFinder {
    private final EntityManager entities;

    InitiativeFinder(EntityManager entities) {
        this.entities = entities;
    }

    /** 404 where the caller cannot see it. */
    InitiativeEntity get(UUID id) {
        var found = entities.find(InitiativeEntity.class, id);
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no initiative " + id + ".");
        }
        return found;
    }

    /** Holds the row until the end of the transaction; ask for the role there first, a viewer's lock finds nothing. */
    void lock(InitiativeEntity initiative) {
        entities.refresh(initiative, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<InitiativeEntity> byRef(ExternalRef ref) {
        return entities.createQuery(
                        "from Initiative i where i.externalSource = :source and i.externalId = :externalId",
                        InitiativeEntity.class)
                .setParameter("source", ref.source())
                .setParameter("externalId", ref.externalId())
                .getResultStream()
                .findFirst();
    }

    /** The same after whoever is writing this reference now, so that of several at once one creates and the others update. */
    Optional<InitiativeEntity> byRefInTurn(ExternalRef ref) {
        entities.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('initiative ' || :ref, 0))) as l")
                .setParameter("ref", ref.source() + " " + ref.externalId())
                .getSingleResult();
        return byRef(ref);
    }

    EstimatesEntity estimates(UUID initiativeId) {
        return entities.find(EstimatesEntity.class, initiativeId);
    }

    /** The version of estimates that are written anew: they go on where withdrawn ones ended, so that no ETag comes twice. */
    long nextEstimates(UUID initiativeId) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(max(version), 0) + 1 from initiative_estimates_history where initiative_id = :id")
                        .setParameter("id", initiativeId)
                        .getSingleResult())
                .longValue();
    }
}
