package dev.openvmo.portfolio.valuestreams;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists value streams: what can be filtered and sorted by. */
@ApplicationScoped
class ValueStreamListing {
    private static final Listing<ValueStreamEntity> LISTING = Listing.of(ValueStreamEntity.class, "value_stream")
            .uuid("id")
            .uuid("portfolioId")
            .text("name")
            .enumeration("kind", ValueStreamKind.class)
            .text("customerSegment")
            .text("owner")
            .number("version")
            .instant("createdAt")
            .instant("updatedAt")
            .search("name", "customerSegment")
            .sort("-createdAt")
            .build();

    private final Lists lists;

    ValueStreamListing(Lists lists) {
        this.lists = lists;
    }

    Page<ValueStreamView> page(ListQuery query) {
        return lists.page(LISTING, query, ValueStreamView::of);
    }
}
