package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.policies.Unmet;
import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.KanbanState;
import dev.openvmo.portfolio.terms.Standing;
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
    private final JsonText json;

    TransitionLog(Sql sql, Caller caller, JsonText json) {
        this.sql = sql;
        this.caller = caller;
        this.json = json;
    }

    /** How and why somebody moved an initiative. */
    record Cause(TransitionKind kind, KanbanState from, Instant since, String reason, List<Unmet> unmet) {
        static final Cause CREATION = new Cause(TransitionKind.CREATED, null, null, null, List.of());

        /** A list says that it stands where it stands now. */
        static Cause imported(KanbanState from, Instant since, Standing standing, List<Unmet> unmet) {
            return new Cause(TransitionKind.IMPORTED, from, since, standing.said(), unmet);
        }
    }

    /** One moment at which an initiative entered a state. */
    record Entry(
            UUID id,
            TransitionKind kind,
            KanbanState state,
            Instant enteredAt,
            DoneOutcome outcome,
            UUID pivotedInto,
            String reason,
            String movedBy,
            List<Unmet> unmet,
            MoveOverride override) {}

    /** The initiative's entries, oldest first. */
    List<Entry> of(UUID initiativeId) {
        return sql.query("select * from initiative_transition where initiative_id = :id order by entered_at, id")
                .with("id", initiativeId)
                .list(this::entry);
    }

    private Entry entry(Row row) {
        var kind = row.constant("kind", TransitionKind.class); // what was written before there were kinds has none
        var unmet = row.text("unmet");
        return new Entry(
                row.uuid("id"),
                kind != null ? kind : row.text("from_state") == null ? TransitionKind.CREATED : TransitionKind.MOVED,
                row.constant("to_state", KanbanState.class),
                row.instant("entered_at"),
                row.constant("outcome", DoneOutcome.class),
                row.uuid("pivoted_into"),
                row.text("reason"),
                row.text("moved_by"),
                unmet == null ? List.of() : json.list(unmet, Unmet.class),
                MoveOverride.of(row.text("override_reason"), row.text("approver")));
    }

    /** These have entered the state they are in, as their rows say. */
    void entered(Collection<UUID> initiativeIds, Cause cause) {
        sql.query(
                        """
                        insert into initiative_transition (id, initiative_id, portfolio_id, kind, from_state, since, to_state, outcome,
                            pivoted_into, reason, unmet, override_reason, approver, moved_by, entered_at, updated_at)
                        select n.id, i.id, i.portfolio_id, :kind, :from, cast(:since as timestamptz), i.state, i.outcome,
                            i.pivoted_into, :reason, :unmet, i.override_reason, i.approver, :by, i.state_entered_at, instant()
                        from unnest(:entries, :initiatives) as n (id, initiative_id)
                        join initiative i on i.id = n.initiative_id""")
                .with("entries", initiativeIds.stream().map(id -> Ids.next()).toArray(UUID[]::new))
                .with("initiatives", initiativeIds.toArray(UUID[]::new))
                .with("kind", cause.kind())
                .with("from", cause.from())
                .with("since", cause.since())
                .with("reason", cause.reason())
                .with("unmet", cause.unmet().isEmpty() ? null : json.text(withoutOccupants(cause.unmet())))
                .with("by", caller.subject())
                .update();
    }

    /** Who else stood there is nothing for every reader of the log. */
    private static List<Unmet> withoutOccupants(List<Unmet> unmet) {
        return unmet.stream()
                .map(each -> new Unmet(each.code(), each.state(), each.detail(), each.remedy(), null))
                .toList();
    }
}
