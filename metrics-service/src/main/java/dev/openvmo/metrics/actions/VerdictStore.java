package dev.openvmo.metrics.actions;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Table {@code action_verdict}: what is said of those that are done; of the others it is that they are not. */
@ApplicationScoped
class VerdictStore {
    private static final String KEEP =
            """
            insert into action_verdict as v (id, portfolio_id, verdict, reason, updated_at)
            values (:id, :portfolio, :verdict, :reason, (select instant()))
            on conflict on constraint pk_action_verdict do update set
                portfolio_id = excluded.portfolio_id, verdict = excluded.verdict, reason = excluded.reason,
                updated_at = excluded.updated_at
            where (v.portfolio_id, v.verdict, v.reason) is distinct from
                (excluded.portfolio_id, excluded.verdict, excluded.reason)
            """;

    private final Sql sql;

    VerdictStore(Sql sql) {
        this.sql = sql;
    }

    /** The reasons of those that have one. */
    Map<UUID, Reason> of(Collection<UUID> ids) {
        var reasons = new HashMap<UUID, Reason>();
        sql.query("select id, reason from action_verdict where id = any (:ids)")
                .with("ids", ids)
                .list(row -> reasons.put(row.uuid("id"), row.constant("reason", Reason.class)));
        return reasons;
    }

    /** Whether it is another than before. */
    boolean keep(ActionEntity action, Reason reason) {
        if (reason == Reason.NOT_DONE) {
            return forget(action.id);
        }
        return sql.query(KEEP)
                        .with("id", action.id)
                        .with("portfolio", action.portfolioId)
                        .with("verdict", reason.verdict())
                        .with("reason", reason)
                        .update()
                > 0;
    }

    /** Whether there was one. */
    boolean forget(UUID id) {
        return sql.query("delete from action_verdict where id = :id")
                        .with("id", id)
                        .update()
                > 0;
    }
}
