package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** The list of definitions: everybody's, as they belong to no portfolio. */
@ApplicationScoped
class MetricListing {
    private static final Listing<MetricEntity> LISTING = Listing.of(MetricEntity.class, "metric")
            .uuid("id")
            .text("key")
            .text("name")
            .text("unit")
            .enumeration("direction", Direction.class)
            .enumeration("aggregation", Aggregation.class)
            .enumeration("kind", MetricKind.class)
            .tags("subjectTypes")
            .instant("createdAt")
            .instant("updatedAt")
            .search("key", "name", "description")
            .sort("key")
            .build();

    private final Lists lists;

    MetricListing(Lists lists) {
        this.lists = lists;
    }

    Page<MetricView> page(ListQuery query) {
        return lists.page(LISTING, query, MetricView::of);
    }
}
