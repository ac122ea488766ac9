package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.Writer;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Finds where work items belong, for any number of them in a few statements. Runs with sight of everything. */
@ApplicationScoped
class WorkItemPlaces {
    private final Sql sql;
    private final Places places;

    WorkItemPlaces(Sql sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /** A known initiative. */
    record Initiative(UUID id, UUID portfolioId) {}

    private record Team(UUID id, String key, UUID portfolioId) {}

    /** Where each belongs; what refuses the others is put under them. */
    Map<WorkItem, Placed> place(Collection<WorkItem> items, Writer writer, Map<WorkItem, Problem> refusals) {
        var initiatives = initiatives(items);
        var linked = linked(items);
        var teams = teams(items);
        var placed = new HashMap<WorkItem, Placed>();
        var only = only(writer);
        var known = new HashSet<UUID>();
        for (var item : items) {
            try {
                var initiative = linked.getOrDefault(item.id(), initiatives.get(item.initiative()));
                placed.put(item, place(item, initiative, teams, only, known, writer));
            } catch (Problem problem) {
                refusals.put(item, problem);
            }
        }
        return placed;
    }

    private Placed place(
            WorkItem item, Initiative initiative, List<Team> teams, UUID only, Set<UUID> known, Writer writer) {
        if (initiative != null && writer.writes(initiative.portfolioId)) {
            return new Placed(item, initiative.portfolioId, initiative.id, true);
        }
        if (initiative != null && writer.sees(initiative.portfolioId)) {
            throw Problem.of(KitProblem.FORBIDDEN, "you may not write work items of this initiative")
                    .at(
                            item.told().initiativeRef() == null ? "/initiativeId" : "/initiativeRef",
                            ErrorCode.FORBIDDEN,
                            "it is in a portfolio where your role is too low");
        }
        return new Placed(item, home(item, teams, only, known, writer), item.initiative(), false);
    }

    /** Where it stays while its initiative is not known. */
    private UUID home(WorkItem item, List<Team> teams, UUID only, Set<UUID> known, Writer writer) {
        var told = item.told().portfolioId();
        if (told != null) {
            return told(told, known, writer);
        }
        var ofTeam = teams.stream()
                .filter(each -> each.id.equals(item.told().teamId())
                        || each.key != null && each.key.equals(item.told().teamKey()))
                .map(Team::portfolioId)
                .filter(writer::writes)
                .distinct()
                .toList();
        if (ofTeam.size() == 1) {
            return ofTeam.get(0);
        }
        if (only != null) {
            return only;
        }
        throw Problem.of(KitProblem.INVALID_INPUT, "it cannot be told where the work item belongs")
                .at(
                        "/portfolioId",
                        ErrorCode.REQUIRED,
                        "no known initiative or team says it, and you may write several");
    }

    private UUID told(UUID portfolio, Set<UUID> known, Writer writer) {
        if (!known.contains(portfolio)) {
            places.await(SubjectType.PORTFOLIO, portfolio, "/portfolioId");
            known.add(portfolio);
        }
        if (writer.writes(portfolio)) {
            return portfolio;
        }
        throw writer.sees(portfolio)
                ? Problem.of(KitProblem.FORBIDDEN, "you may not write work items there")
                        .at("/portfolioId", ErrorCode.FORBIDDEN, "your role there is too low")
                : Problem.of(KitProblem.UNKNOWN_REFERENCE, "No such portfolio is known here.")
                        .at("/portfolioId", ErrorCode.UNKNOWN_REFERENCE, "There is no portfolio with this id.");
    }

    /** The only portfolio that the writer may write; null where there are several. */
    private UUID only(Writer writer) {
        var own = sql.query(
                        """
                        select id from portfolio_tree where not deleted and (:writable::uuid[] is null or id = any (:writable::uuid[]))
                        limit 2
                        """)
                .with("writable", writer.scope())
                .list(row -> row.uuid("id"));
        return own.size() == 1 ? own.get(0) : null;
    }

    /** By the id, or the id of the name, that was told. A name goes to who has it last. */
    private Map<UUID, Initiative> initiatives(Collection<WorkItem> items) {
        var found = new HashMap<UUID, Initiative>();
        sql.query(
                        """
                        select id, ref_id, portfolio_id from subject
                        where (id = any (:ids) or ref_id = any (:ids)) and type = 'INITIATIVE' and not deleted
                            and portfolio_id is not null
                        order by state_version
                        """)
                .with("ids", distinct(items, WorkItem::initiative))
                .list(row -> {
                    var initiative = new Initiative(row.uuid("id"), row.uuid("portfolio_id"));
                    found.put(row.uuid("ref_id"), initiative);
                    return found.put(initiative.id, initiative);
                });
        return found;
    }

    /** Once linked, the id holds: what items of the same name are linked to, by the item. */
    private Map<UUID, Initiative> linked(Collection<WorkItem> items) {
        var named = items.stream().filter(each -> each.initiativeName() != null).toList();
        var found = new HashMap<UUID, Initiative>();
        sql.query(
                        """
                        select w.id, s.id as initiative, s.portfolio_id
                        from unnest(:ids::uuid[], :names::text[]) as i (id, name)
                        join work_item w on w.id = i.id and w.initiative_ref = i.name and w.linked
                        join subject s on s.id = w.initiative_id and s.portfolio_id is not null
                        """)
                .each("ids", named, WorkItem::id)
                .each("names", named, WorkItem::initiativeName)
                .list(row ->
                        found.put(row.uuid("id"), new Initiative(row.uuid("initiative"), row.uuid("portfolio_id"))));
        return found;
    }

    private List<Team> teams(Collection<WorkItem> items) {
        return sql.query(
                        """
                        select id, key, portfolio_id from team
                        where (id = any (:ids::uuid[]) or key = any (:keys::text[])) and not deleted
                            and portfolio_id is not null
                        """)
                .with("ids", distinct(items, each -> each.told().teamId()))
                .with("keys", distinct(items, each -> each.told().teamKey()))
                .list(row -> new Team(row.uuid("id"), row.text("key"), row.uuid("portfolio_id")));
    }

    private static <T> List<T> distinct(Collection<WorkItem> items, Function<WorkItem, T> name) {
        return items.stream().map(name).filter(Objects::nonNull).distinct().toList();
    }
}
