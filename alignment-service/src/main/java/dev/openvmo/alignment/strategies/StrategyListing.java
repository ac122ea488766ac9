package dev.openvmo.alignment.strategies;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists strategies: what can be filtered and sorted by. */
@ApplicationScoped
class StrategyListing {
    private static final Listing<StrategyEntity> LISTING = Listing.of(StrategyEntity.class, "strategy")
            .uuid("id")
            .uuid("portfolioId")
            .text("name")
            .date("from", "starts_on")
            .date("to", "ends_on")
            .enumeration("state", StrategyStage.class)
            .instant("activatedAt")
            .instant("retiredAt")
            .number("version")
            .instant("createdAt")
            .instant("updatedAt")
            .search("name", "description")
            .sort("-createdAt")
            .build();

    private final Lists lists;

    StrategyListing(Lists lists) {
        this.lists = lists;
    }

    Page<StrategyView> page(ListQuery query) {
        return lists.page(LISTING, query, StrategyView::of);
    }
}
