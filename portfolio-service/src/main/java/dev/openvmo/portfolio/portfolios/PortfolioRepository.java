package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import dev.openvmo.kit.store.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Portfolios as rows: what they look like to callers and neighbours, what is unique, what holds them. */
@Singleton
class PortfolioRepository extends ResourceRepository<PortfolioEntity, PortfolioRequest, PortfolioView> {
    private final Sql sql;

    PortfolioRepository(Resources kit, Sql sql) {
        super(
                kit,
                resource("portfolio", "portfolio", PortfolioRequest::of, PortfolioEntity::edit, PortfolioView::of)
                        .unique("uq_portfolio_key", "/key", "key")
                        .refers("fk_portfolio_parent", "/parentId")
                        .heldBy("portfolios", "portfolio", "parent_id")
                        .heldBy("valueStreams", "value_stream", "portfolio_id")
                        .heldBy("initiatives", "initiative", "portfolio_id")
                        .heldBy("initiativeTemplates", "initiative_template", "portfolio_id")
                        .heldBy("policies", "policies", "id")
                        .heldBy("teams", "team", "portfolio_id")
                        .heldBy("tools", "tool", "portfolio_id")
                        .heldBy("guardrails", "guardrails", "id")
                        .heldBy("decisions", "decision", "portfolio_id")
                        .heldBy("importMappings", "import_mapping", "portfolio_id")
                        .search("key", "name", "vision"));
        this.sql = sql;
    }

    /** Whether money or work is planned in its currency and calendar. */
    boolean planned(UUID id) {
        return sql.query(
                        """
                        select exists (select from budget where portfolio_id = :id)
                            or exists (select from business_case where portfolio_id = :id)
                            or exists (select from capacity where portfolio_id = :id)
                            or exists (select from allocation where portfolio_id = :id) as planned""")
                .with("id", id)
                .one(row -> row.bool("planned"));
    }
}
