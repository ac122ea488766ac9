package dev.openvmo.portfolio.policies;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** By which rules does a portfolio let initiatives move? By its own, or by those of the nearest portfolio above that has some. */
@ApplicationScoped
public class Policies {
    private final PoliciesRepository policies;
    private final Portfolios portfolios;
    private final Preconditions preconditions;
    private final RowSecurity scope;
    private final Sql sql;

    Policies(
            PoliciesRepository policies,
            Portfolios portfolios,
            Preconditions preconditions,
            RowSecurity scope,
            Sql sql) {
        this.policies = policies;
        this.portfolios = portfolios;
        this.preconditions = preconditions;
        this.scope = scope;
        this.sql = sql;
    }

    /** Those that govern this portfolio, whether the caller may see the one above that they come from or not. */
    public PoliciesView governing(UUID portfolioId) {
        return scope.readingAll(() -> sql.query(
                        """
                        with recursive line (id, depth) as (
                            select cast(:id as uuid), 0
                            union all
                            select t.parent_id, line.depth + 1 from line join portfolio_tree t on t.id = line.id
                            where t.parent_id is not null)
                        select p.id from line join policies p on p.id = line.id order by line.depth limit 1""")
                .with("id", portfolioId)
                .first(row -> row.uuid("id"))
                .map(holder -> PoliciesView.of(portfolioId, policies.view(holder)))
                .orElseGet(() -> PoliciesView.unwritten(portfolioId)));
    }

    /** 404 where the caller cannot see the portfolio. */
    PoliciesView get(UUID portfolioId) {
        portfolios.requireVisible(portfolioId);
        return governing(portfolioId);
    }

    Written put(UUID portfolioId, Input<PoliciesRequest> body) {
        portfolios.locked(portfolioId);
        var known = policies.findByIdOptional(portfolioId);
        preconditions.requireIfWritten(known.map(each -> each.version).orElse(null));
        var said = body.value().sound().in(portfolios.currency(portfolioId));
        var state = known.map(each -> policies.save(policies.change(each, Input.of(said))))
                .orElseGet(() -> policies.add(PoliciesEntity.of(portfolioId), said));
        return new Written(PoliciesView.of(portfolioId, state), known.isEmpty());
    }

    /** What was written is withdrawn; then those of the portfolio above govern: 404 where there are none of its own. */
    void delete(UUID portfolioId) {
        portfolios.requireVisible(portfolioId);
        policies.remove(policies.forUpdate(portfolioId));
    }

    /** The outcome of a PUT. */
    record Written(PoliciesView view, boolean created) {}
}
