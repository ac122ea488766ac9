package dev.openvmo.alignment.themes;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists themes: what can be filtered and sorted by. */
@ApplicationScoped
class ThemeListing {
    private static final Listing<ThemeEntity> LISTING = Listing.of(ThemeEntity.class, "theme")
            .uuid("id")
            .uuid("portfolioId")
            .uuid("strategyId")
            .text("name")
            .number("weight")
            .number("version")
            .instant("createdAt")
            .instant("updatedAt")
            .search("name", "description")
            .sort("-createdAt")
            .build();

    private final Lists lists;

    ThemeListing(Lists lists) {
        this.lists = lists;
    }

    Page<ThemeView> page(ListQuery query) {
        return lists.page(LISTING, query, ThemeView::of);
    }
}
