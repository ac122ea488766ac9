package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists mappings: what can be filtered and sorted by. */
@ApplicationScoped
class MappingListing {
    private static final Listing<MappingEntity> LISTING = Listing.of(MappingEntity.class, "import_mapping")
            .uuid("id")
            .uuid("portfolioId")
            .text("key")
            .text("source")
            .instant("createdAt")
            .instant("updatedAt")
            .search("key", "source")
            .sort("key")
            .build();

    private final Lists lists;
    private final Mappings mappings;

    MappingListing(Lists lists, Mappings mappings) {
        this.lists = lists;
        this.mappings = mappings;
    }

    Page<MappingView> page(ListQuery query) {
        return lists.page(LISTING, query, mappings::view);
    }
}
