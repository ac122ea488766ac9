package dev.openvmo.alignment.contributions;

import dev.openvmo.kit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Takes contributions after their initiative: to its portfolio when it moved, away when it is gone. Done with the score and
 * not by the consumer, because a contribution written while the event was applied marks the score too, and is seen then.
 */
@ApplicationScoped
public class ContributionMoves {
    private static final String MOVE =
            """
            update contribution c set portfolio_id = i.portfolio_id, version = c.version + 1, updated_at = (select instant())
            from initiative i, contribution former
            where c.initiative_id = any (cast(:ids as uuid[])) and i.id = c.initiative_id and not i.deleted
              and c.portfolio_id <> i.portfolio_id and former.id = c.id
            returning c.id, former.portfolio_id""";

    private static final String LEAVE =
            """
            delete from contribution c using initiative i
            where c.initiative_id = any (cast(:ids as uuid[])) and i.id = c.initiative_id and i.deleted
            returning c.id, c.portfolio_id""";

    private final EntityManager entities;
    private final Outbox outbox;

    ContributionMoves(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    /** Settles the contributions of these initiatives. */
    public void settle(List<UUID> initiativeIds) {
        for (var moved : rows(MOVE, initiativeIds)) {
            outbox.moved(ContributionState.AGGREGATE, (UUID) moved[0], (UUID) moved[1]);
        }
        for (var gone : rows(LEAVE, initiativeIds)) {
            outbox.deleted(ContributionState.AGGREGATE, (UUID) gone[0], (UUID) gone[1]);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String statement, List<UUID> initiativeIds) {
        return entities.createNativeQuery(statement)
                .setParameter("ids", initiativeIds.toArray(UUID[]::new))
                .getResultList();
    }
}
