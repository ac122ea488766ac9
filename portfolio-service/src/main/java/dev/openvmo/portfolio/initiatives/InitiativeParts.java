package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.backlog.Rankings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What hangs on an initiative and goes where it goes: its log, its estimates, what was said of it, its place in the backlog,
 * and resources of its own. */
@ApplicationScoped
class InitiativeParts {
    private static final List<String> TABLES =
            List.of("initiative_transition", "initiative_estimates", "initiative_statement", "business_case_version");

    /** What was decided outlives its initiative, with its evidence; what is due does not. */
    private static final Aggregate DECISION = new Aggregate("portfolio", "decision");

    private static final Aggregate DEPENDENCY = new Aggregate("portfolio", "dependency");

    /** Resources with an address and a version of their own. */
    private static final List<Aggregate> RESOURCES = List.of(
            new Aggregate("portfolio", "stakeholder"),
            new Aggregate("portfolio", "milestone"),
            new Aggregate("portfolio", "comment"),
            new Aggregate("portfolio", "backlog-pin"),
            new Aggregate("portfolio", "business-case"),
            new Aggregate("portfolio", "impediment"),
            new Aggregate("portfolio", "allocation"),
            new Aggregate("portfolio", "work-entry"),
            DEPENDENCY);

    /** What keeps it in its portfolio. */
    private static final List<String> MONEY = List.of("commitment", "actual");

    private final Sql sql;
    private final RowSecurity scope;
    private final Outbox outbox;
    private final Rankings rankings;

    InitiativeParts(Sql sql, RowSecurity scope, Outbox outbox, Rankings rankings) {
        this.sql = sql;
        this.scope = scope;
        this.outbox = outbox;
        this.rankings = rankings;
    }

    /** Takes them along into the portfolio the initiative is in now: 409 in-use where money of the former one is in it. */
    void follow(UUID initiativeId, UUID from) {
        requireUnfunded(initiativeId);
        for (var resource : withDecisions()) {
            sql.query(
                            """
                            update %s t set portfolio_id = i.portfolio_id, version = t.version + 1, updated_at = instant()
                            from initiative i where i.id = t.initiative_id and i.id = :id returning t.id"""
                                    .formatted(table(resource)))
                    .with("id", initiativeId)
                    .list(row -> row.uuid("id"))
                    .forEach(id -> outbox.moved(resource, id, from));
        }
        for (var table :
                Stream.concat(TABLES.stream(), Stream.of("decision_evidence")).toList()) {
            sql.query(
                            """
                            update %s t set portfolio_id = i.portfolio_id, updated_at = instant()
                            from initiative i where i.id = t.initiative_id and i.id = :id"""
                                    .formatted(table))
                    .with("id", initiativeId)
                    .update();
        }
        rankings.place(List.of(initiativeId));
    }

    /** Asked after the row was written: whoever commits waits for it and then sees where the initiative is. */
    private void requireUnfunded(UUID initiativeId) {
        var dependents = new TreeMap<String, Long>();
        for (var table : MONEY) {
            var count = sql.query("select count(*) from %s where initiative_id = :id".formatted(table))
                    .with("id", initiativeId)
                    .one(row -> row.number("count"));
            if (count > 0) {
                dependents.put(table + "s", count);
            }
        }
        if (!dependents.isEmpty()) {
            throw Problem.of(
                            KitProblem.IN_USE, "Money of its portfolio is in it: release commitments and rebook first.")
                    .with("dependents", dependents);
        }
    }

    /** Those of these initiatives that have a resource of their own, or that others were pivoted into or wait for. */
    Set<UUID> attended(Collection<UUID> initiativeIds) {
        return sql
                .query(Stream.concat(withDecisions().stream().map(InitiativeParts::table), MONEY.stream())
                        .map("select initiative_id from %s where initiative_id = any (:ids)"::formatted)
                        .collect(Collectors.joining(
                                " union ",
                                "select pivoted_into as initiative_id from initiative where pivoted_into = any (:ids) union "
                                        + "select predecessor_id from dependency where predecessor_id = any (:ids) union ",
                                "")))
                .with("ids", initiativeIds.toArray(UUID[]::new))
                .list(row -> row.uuid("initiative_id"))
                .stream()
                .collect(Collectors.toSet());
    }

    void delete(UUID initiativeId) {
        for (var resource : withDecisions()) {
            sql.query("delete from %s where initiative_id = :id %s returning id, portfolio_id"
                            .formatted(table(resource), resource == DECISION ? "and status = 'DUE'" : ""))
                    .with("id", initiativeId)
                    .list(row -> Map.entry(row.uuid("id"), row.uuid("portfolio_id")))
                    .forEach(gone -> outbox.deleted(resource, gone.getKey(), gone.getValue()));
        }
        awaited(initiativeId);
        rankings.remove(initiativeId);
        for (var table : TABLES) {
            sql.query("delete from %s where initiative_id = :id".formatted(table))
                    .with("id", initiativeId)
                    .update();
        }
    }

    /** What others waited for ends with it, wherever they are: the foreign key deletes what the caller may not, here it is said. */
    private void awaited(UUID initiativeId) {
        scope.readingAll(() -> sql.query("select id, portfolio_id from dependency where predecessor_id = :id")
                        .with("id", initiativeId)
                        .list(row -> Map.entry(row.uuid("id"), row.uuid("portfolio_id"))))
                .forEach(gone -> outbox.deleted(DEPENDENCY, gone.getKey(), gone.getValue()));
    }

    private static List<Aggregate> withDecisions() {
        return Stream.concat(RESOURCES.stream(), Stream.of(DECISION)).toList();
    }

    private static String table(Aggregate resource) {
        return resource.name().replace('-', '_');
    }
}
