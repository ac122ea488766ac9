package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.policies.Gates;
import dev.openvmo.portfolio.policies.PoliciesView;
import dev.openvmo.portfolio.policies.Unmet;
import dev.openvmo.portfolio.policies.WipLimit;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work in progress against its limits. A limit counts what stands in the state in the portfolio whose policies set it, and in
 * those below that they govern, whether the caller may see them or not.
 */
@ApplicationScoped
class Wip {
    /** The portfolio whose policies they are, and those below it as far as none has policies of its own. */
    private static final String GOVERNED =
            """
            with recursive place (id) as (
                select cast(:holder as uuid)
                union
                select t.id from place join portfolio_tree t on t.parent_id = place.id and not t.deleted
                where not exists (select from policies p where p.id = t.id))
            select array(select id from place) as places""";

    private final Sql sql;
    private final RowSecurity scope;

    Wip(Sql sql, RowSecurity scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** The limit of this state, where it is reached. */
    Optional<Unmet> full(PoliciesView policies, KanbanState state) {
        return full(policies, state, 0);
    }

    /** The same where so many more are about to stand there. */
    Optional<Unmet> full(PoliciesView policies, KanbanState state, long more) {
        return policies.limit(state).flatMap(limit -> full(policies.governedBy(), limit, more));
    }

    /**
     * The same after whoever is entering this state now, so that of fifty at once as many enter as there is room for. Who waits
     * here holds an initiative that nobody who is past here wants.
     */
    Optional<Unmet> fullInTurn(PoliciesView policies, KanbanState state) {
        return fullInTurn(policies, state, 0);
    }

    /** The same where this transaction is about to bring so many more there. */
    Optional<Unmet> fullInTurn(PoliciesView policies, KanbanState state, long more) {
        return policies.limit(state).flatMap(limit -> {
            var full = full(policies.governedBy(), limit, more);
            if (full.isPresent()) {
                return full;
            }
            sql.query("select pg_advisory_xact_lock(hashtextextended('wip ' || :holder || ' ' || :state, 0))")
                    .with("holder", policies.governedBy().toString())
                    .with("state", state)
                    .list(row -> null);
            return full(policies.governedBy(), limit, more);
        });
    }

    private Optional<Unmet> full(UUID holder, WipLimit limit, long more) {
        var governed = scope.readingAll(
                () -> sql.query(GOVERNED).with("holder", holder).one(row -> row.uuids("places")));
        var there = scope.readingAll(() -> sql.query(
                        "select count(*) as there from initiative where portfolio_id = any (:places) and state = :state")
                .with("places", governed)
                .with("state", limit.state())
                .one(row -> row.number("there") + more));
        return Gates.full(limit, there, there < limit.limit() ? List.of() : occupants(governed, limit.state()));
    }

    private List<Unmet.Occupant> occupants(List<UUID> governed, KanbanState state) {
        return sql.query(
                        """
                        select id, title from initiative where portfolio_id = any (:places) and state = :state
                        order by state_entered_at, id limit 50""")
                .with("places", governed)
                .with("state", state)
                .list(row -> new Unmet.Occupant(row.uuid("id"), row.text("title")));
    }
}
