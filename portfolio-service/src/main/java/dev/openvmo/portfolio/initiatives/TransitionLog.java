package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Table {@code initiative_transition}: which initiative entered which state when, why, and who moved it. */
@ApplicationScoped
class TransitionLog {
    private final Sql sql;
    private final Caller caller;

    TransitionLog(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** One moment at which an initiative entered a state. */
    record Entry(UUID id, KanbanState state, Instant enteredAt, DoneOutcome outcome, String reason, String movedBy) {}

    /** The initiative's entries, oldest first. */
    List<Entry> of(UUID initiativeId) {
        return sql.query("select * from initiative_transition where initiative_id = :id order by entered_at, id")
                .with("id", initiativeId)
                .list(row -> new Entry(
                        row.uuid("id"),
                        row.constant("to_state", KanbanState.class),
                        row.instant("entered_at"),
                        row.constant("outcome", DoneOutcome.class),
                        row.text("reason"),
                        row.text("moved_by")));
    }

    /** These have entered the state they are in. */
    void entered(Collection<UUID> initiativeIds, KanbanState from, String reason) {
        sql.query(
                        """
                        insert into initiative_transition (id, initiative_id, portfolio_id, from_state, to_state, outcome,
                            reason, moved_by, entered_at, updated_at)
                        select n.id, i.id, i.portfolio_id, :from, i.state, i.outcome, :reason, :by, i.state_entered_at, instant()
                        from unnest(:entries, :initiatives) as n (id, initiative_id)
                        join initiative i on i.id = n.initiative_id""")
                .with("entries", initiativeIds.stream().map(id -> Ids.next()).toArray(UUID[]::new))
                .with("initiatives", initiativeIds.toArray(UUID[]::new))
                .with("from", from)
                .with("reason", reason)
                .with("by", caller.subject())
                .update();
    }
}
