package dev.openvmo.portfolio.status;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How far are initiatives, and what came of them? */
@ApplicationScoped
class InitiativeStatuses {
    private static final Listing<InitiativeStatusEntity> LISTING = Listing.of(
                    InitiativeStatusEntity.class, "initiative_status()")
            .field("initiativeId", "id", UUID.class)
            .fields(
                    "portfolioId",
                    "valueStreamId",
                    "title",
                    "deliveryStatus",
                    "valueStatus",
                    "completedWithoutValue",
                    "deliveryHealth",
                    "value")
            .search("title");

    private final Lists lists;

    InitiativeStatuses(Lists lists) {
        this.lists = lists;
    }

    Page<InitiativeStatusView> list(ListQuery query) {
        return lists.page(LISTING, query, InitiativeStatusView::of);
    }

    /** 404 where the caller cannot see the initiative. */
    InitiativeStatusView get(UUID initiativeId) {
        return InitiativeStatusView.of(lists.get(LISTING, "initiative", initiativeId));
    }
}
