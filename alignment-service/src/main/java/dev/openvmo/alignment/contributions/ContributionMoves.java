package dev.openvmo.alignment.contributions;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
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
            where c.initiative_id = any (:initiatives) and i.id = c.initiative_id and not i.deleted
              and c.portfolio_id <> i.portfolio_id and former.id = c.id
            returning c.id, former.portfolio_id""";

    private static final String LEAVE =
            """
            delete from contribution c using initiative i
            where c.initiative_id = any (:initiatives) and i.id = c.initiative_id and i.deleted
            returning c.id, c.portfolio_id""";

    private final ContributionRepository contributions;
    private final Sql sql;
    private final Outbox outbox;

    ContributionMoves(ContributionRepository contributions, Sql sql, Outbox outbox) {
        this.contributions = contributions;
        this.sql = sql;
        this.outbox = outbox;
    }

    /** Settles the contributions of these initiatives. */
    public void settle(List<UUID> initiativeIds) {
        for (var moved : rows(MOVE, initiativeIds)) {
            outbox.moved(contributions.aggregate(), moved.id(), moved.portfolioId());
        }
        for (var gone : rows(LEAVE, initiativeIds)) {
            outbox.deleted(contributions.aggregate(), gone.id(), gone.portfolioId());
        }
    }

    private List<Place> rows(String statement, List<UUID> initiativeIds) {
        return sql.query(statement)
                .with("initiatives", initiativeIds)
                .list(row -> new Place(row.uuid("id"), row.uuid("portfolio_id")));
    }

    /** A contribution, and the portfolio it was in. */
    private record Place(UUID id, UUID portfolioId) {}
}
