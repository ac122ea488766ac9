package dev.openvmo.metrics.subjects;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes a resource's rows to the portfolio of their subject. */
@ApplicationScoped
public class MovedRows {
    private static final String MOVE =
            """
            update %1$s r set portfolio_id = s.portfolio_id, version = r.version + 1, updated_at = (select instant())
            from subject s
            where s.id = any (:subjects) and r.%2$s = s.id and s.portfolio_id is not null and r.portfolio_id <> s.portfolio_id
            returning new.id, old.portfolio_id
            """;

    private final Sql sql;
    private final Outbox outbox;

    MovedRows(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** A row that moved, and where it was. */
    private record Moved(UUID id, UUID from) {}

    /** Those of this table whose column names one of these subjects; announced as this aggregate. */
    public void follow(String table, String column, Aggregate aggregate, List<UUID> subjects) {
        sql.query(MOVE.formatted(table, column))
                .with("subjects", subjects)
                .list(row -> new Moved(row.uuid("id"), row.uuid("portfolio_id")))
                .forEach(moved -> outbox.moved(aggregate, moved.id, moved.from));
    }
}
