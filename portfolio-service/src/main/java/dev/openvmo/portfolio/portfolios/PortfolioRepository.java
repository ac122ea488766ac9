package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Portfolios as rows: what they look like to callers and neighbours, what is unique, what holds them. */
@Singleton
class PortfolioRepository extends ResourceRepository<PortfolioEntity, PortfolioRequest, PortfolioView> {
    PortfolioRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "portfolio", PortfolioRequest::of, PortfolioEntity::edit, PortfolioView::of)
                        .unique("uq_portfolio_key", "/key", "key")
                        .refers("fk_portfolio_parent", "/parentId")
                        .heldBy("portfolios", "portfolio", "parent_id")
                        .heldBy("valueStreams", "value_stream", "portfolio_id")
                        .heldBy("initiatives", "initiative", "portfolio_id")
                        .heldBy("importMappings", "import_mapping", "portfolio_id")
                        .search("key", "name", "vision"));
    }
}
