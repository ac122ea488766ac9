package dev.openvmo.portfolio.dependencies;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.initiatives.Initiatives;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What has to be finished before which initiative can begin? Finish to start; no initiative waits for itself. */
@ApplicationScoped
class Dependencies {
    private final DependencyRepository dependencies;
    private final Initiatives initiatives;
    private final RowSecurity scope;
    private final Sql sql;

    Dependencies(DependencyRepository dependencies, Initiatives initiatives, RowSecurity scope, Sql sql) {
        this.dependencies = dependencies;
        this.initiatives = initiatives;
        this.scope = scope;
        this.sql = sql;
    }

    Page<DependencyView> list(ListQuery query) {
        return dependencies.list(query);
    }

    DependencyView get(UUID id) {
        return dependencies.view(id);
    }

    /** 422 for itself, for what the caller does not see or lies in another tree; 409 dependency-cycle. */
    DependencyView create(DependencyRequest request) {
        inTurn();
        var portfolioId = initiatives.home(request.initiativeId(), "/initiativeId");
        if (request.initiativeId().equals(request.predecessorId())) {
            throw refused("An initiative does not wait for itself.", "is the initiative itself");
        }
        requireSameTree(portfolioId, initiatives.portfolio(request.predecessorId(), "/predecessorId"));
        requireNoCycle(request);
        return dependencies.add(DependencyEntity.in(portfolioId), request);
    }

    DependencyView edit(UUID id, Input<DependencyRequest> body) {
        return dependencies.save(dependencies
                .change(dependencies.forChange(id), body)
                .keeps("/initiativeId", DependencyRequest::initiativeId, "A dependency stays with its initiative.")
                .keeps("/predecessorId", DependencyRequest::predecessorId, "A dependency stays with its predecessor."));
    }

    void delete(UUID id) {
        dependencies.remove(dependencies.forChange(id));
    }

    /** One new dependency at a time, and before any initiative is locked: two that each look legal could close a cycle. */
    private void inTurn() {
        sql.query("select pg_advisory_xact_lock(hashtextextended('dependencies', 0))")
                .list(row -> null);
    }

    private void requireSameTree(UUID one, UUID other) {
        var roots = scope.readingAll(() -> sql.query(
                        """
                        with recursive line (id, parent_id) as (
                            select id, parent_id from portfolio_tree where id in (:one, :other)
                            union
                            select t.id, t.parent_id from line join portfolio_tree t on t.id = line.parent_id)
                        select count(*) as roots from line where parent_id is null""")
                .with("one", one)
                .with("other", other)
                .one(row -> row.number("roots")));
        if (roots > 1) {
            throw refused("Both belong to one tree of portfolios.", "is in another tree of portfolios");
        }
    }

    /** Whether what it waits for waits for it, the caller need not see; the cycle names those whom he does. */
    private void requireNoCycle(DependencyRequest request) {
        var ahead = scope.readingAll(() -> sql.query(
                        """
                        with recursive ahead (id) as (
                            select cast(:from as uuid)
                            union
                            select d.predecessor_id from ahead join dependency d on d.initiative_id = ahead.id)
                        select d.initiative_id, array_agg(d.predecessor_id) as predecessors
                        from ahead join dependency d on d.initiative_id = ahead.id group by 1""")
                .with("from", request.predecessorId())
                .list(row -> Map.entry(row.uuid("initiative_id"), row.uuids("predecessors"))));
        var graph = new DependencyGraph(
                ahead.stream().collect(Collectors.toMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue()))));
        graph.await(request.initiativeId(), request.predecessorId(), this::visible)
                .orThrow();
    }

    private List<UUID> visible(List<UUID> ids) {
        var seen = sql.query("select id from initiative where id = any (:ids)")
                .with("ids", ids)
                .list(row -> row.uuid("id"));
        return ids.stream().filter(seen::contains).toList();
    }

    private static Problem refused(String detail, String what) {
        return Problem.of(KitProblem.INVALID_INPUT, detail).at("/predecessorId", ErrorCode.INVALID, what);
    }
}
