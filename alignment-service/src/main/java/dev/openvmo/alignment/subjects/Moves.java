package dev.openvmo.alignment.subjects;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Takes what was said of initiatives after them: to their portfolio when they moved, away when they are gone. Done with the
 * score and not by the consumer, because what is written while the event is applied marks the score too, and is seen then.
 */
@ApplicationScoped
public class Moves {
    /** Almost never is there any, and looking costs half of what moving none does. */
    private static final String ASTRAY =
            """
            select from %1$s c join initiative i on i.id = c.initiative_id
            where c.initiative_id = any (:initiatives) and (i.deleted or c.portfolio_id <> i.portfolio_id) limit 1""";

    private static final String MOVE =
            """
            update %1$s c set portfolio_id = i.portfolio_id, version = c.version + 1, updated_at = (select instant())
            from initiative i
            where c.initiative_id = any (:initiatives) and i.id = c.initiative_id and not i.deleted
              and c.portfolio_id <> i.portfolio_id
            returning c.id, old.portfolio_id""";

    private static final String LEAVE =
            """
            delete from %1$s c using initiative i
            where c.initiative_id = any (:initiatives) and i.id = c.initiative_id and i.deleted
            returning c.id, c.portfolio_id""";

    private final Sql sql;
    private final Outbox outbox;

    Moves(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** Settles the rows of this table, which announce themselves as this aggregate. */
    public void settle(String table, Aggregate aggregate, List<UUID> initiativeIds) {
        if (sql.query(ASTRAY.formatted(table))
                .with("initiatives", initiativeIds)
                .list(row -> table)
                .isEmpty()) {
            return;
        }
        for (var moved : rows(MOVE.formatted(table), initiativeIds)) {
            outbox.moved(aggregate, moved.id(), moved.portfolioId());
        }
        for (var gone : rows(LEAVE.formatted(table), initiativeIds)) {
            outbox.deleted(aggregate, gone.id(), gone.portfolioId());
        }
    }

    private List<Place> rows(String statement, List<UUID> initiativeIds) {
        return sql.query(statement)
                .with("initiatives", initiativeIds)
                .list(row -> new Place(row.uuid("id"), row.uuid("portfolio_id")));
    }

    /** One of the rows, and the portfolio it was in. */
    private record Place(UUID id, UUID portfolioId) {}
}
