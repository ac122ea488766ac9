package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists initiatives: what can be filtered and sorted by. */
@ApplicationScoped
class InitiativeListing {
    private static final Listing<InitiativeEntity> LISTING = Listing.of(InitiativeEntity.class, "initiative")
            .uuid("id")
            .uuid("portfolioId")
            .uuid("valueStreamId")
            .text("title")
            .enumeration("kind", InitiativeKind.class)
            .enumeration("category", Category.class)
            .enumeration("horizon", Horizon.class)
            .text("owner")
            .text("sponsor")
            .tags("tags")
            .date("plannedStart")
            .date("plannedEnd")
            .text("externalRef.source", "external_source")
            .text("externalRef.externalId", "external_id")
            .enumeration("state", KanbanState.class)
            .enumeration("outcome", DoneOutcome.class)
            .instant("stateEnteredAt")
            .number("version")
            .instant("createdAt")
            .instant("updatedAt")
            .search("title", "description")
            .sort("-createdAt")
            .build();

    private final Lists lists;

    InitiativeListing(Lists lists) {
        this.lists = lists;
    }

    Page<InitiativeView> page(ListQuery query) {
        return lists.page(LISTING, query, InitiativeView::of);
    }
}
