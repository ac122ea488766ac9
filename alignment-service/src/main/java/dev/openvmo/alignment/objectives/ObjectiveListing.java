package dev.openvmo.alignment.objectives;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists objectives: what can be filtered and sorted by. */
@ApplicationScoped
class ObjectiveListing {
    private static final Listing<ObjectiveEntity> LISTING = Listing.of(ObjectiveEntity.class, "objective")
            .uuid("id")
            .uuid("portfolioId")
            .uuid("strategyId")
            .uuid("themeId")
            .text("name")
            .number("weight")
            .number("version")
            .instant("createdAt")
            .instant("updatedAt")
            .search("name", "description")
            .sort("-createdAt")
            .build();

    private final Lists lists;

    ObjectiveListing(Lists lists) {
        this.lists = lists;
    }

    Page<ObjectiveView> page(ListQuery query) {
        return lists.page(LISTING, query, ObjectiveView::of);
    }
}
