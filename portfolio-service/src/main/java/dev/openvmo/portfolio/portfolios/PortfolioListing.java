package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists portfolios: what can be filtered and sorted by. */
@ApplicationScoped
class PortfolioListing {
    private static final Listing<PortfolioEntity> LISTING = Listing.of(PortfolioEntity.class, "portfolio")
            .uuid("id")
            .uuid("parentId")
            .text("key")
            .text("name")
            .text("currency")
            .text("timeZone")
            .text("language")
            .number("fiscalYearStartMonth")
            .number("version")
            .instant("createdAt")
            .instant("updatedAt")
            .search("key", "name", "vision")
            .sort("-createdAt")
            .build();

    private final Lists lists;

    PortfolioListing(Lists lists) {
        this.lists = lists;
    }

    Page<PortfolioView> page(ListQuery query) {
        return lists.page(LISTING, query, PortfolioView::of);
    }
}
