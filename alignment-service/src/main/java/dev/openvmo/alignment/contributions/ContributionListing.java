package dev.openvmo.alignment.contributions;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists contributions: what can be filtered and sorted by. */
@ApplicationScoped
class ContributionListing {
    private static final Listing<ContributionEntity> LISTING = Listing.of(ContributionEntity.class, "contribution")
            .uuid("id")
            .uuid("portfolioId")
            .uuid("initiativeId")
            .uuid("objectiveId")
            .number("strength")
            .number("confidence")
            .number("version")
            .instant("createdAt")
            .instant("updatedAt")
            .search("rationale")
            .sort("-createdAt")
            .build();

    private final Lists lists;

    ContributionListing(Lists lists) {
        this.lists = lists;
    }

    Page<ContributionView> page(ListQuery query) {
        return lists.page(LISTING, query, ContributionView::of);
    }
}
