package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Looks at guardrails again where the tables' triggers have marked a portfolio: what is judged there may have changed. */
@ApplicationScoped
class GuardrailWatch implements Recompute {
    private final GuardrailsRepository guardrails;
    private final GuardrailStatuses statuses;
    private final Investments investments;
    private final Sql sql;

    GuardrailWatch(GuardrailsRepository guardrails, GuardrailStatuses statuses, Investments investments, Sql sql) {
        this.guardrails = guardrails;
        this.statuses = statuses;
        this.investments = investments;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "guardrails";
    }

    @Override
    public void recompute(List<UUID> portfolioIds) {
        holders(portfolioIds)
                .forEach(holder -> statuses.settle(
                        holder,
                        investments
                                .judged(holder, guardrails.view(holder).rules())
                                .breaches()));
    }

    /** Of each portfolio the one whose guardrails govern it, which may be itself. */
    private List<UUID> holders(List<UUID> portfolioIds) {
        return sql.query(
                        """
                        with recursive line (root, id, depth) as (
                            select id, id, 0 from unnest(:ids::uuid[]) as p (id)
                            union all
                            select line.root, t.parent_id, line.depth + 1 from line join portfolio_tree t on t.id = line.id
                            where t.parent_id is not null)
                        select distinct id from (
                            select distinct on (line.root) g.id from line join guardrails g on g.id = line.id
                            order by line.root, line.depth) as nearest
                        order by id""")
                .with("ids", portfolioIds)
                .list(row -> row.uuid("id"));
    }
}
