package dev.openvmo.alignment.themes;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Themes as rows: what they look like to callers and neighbours, what is unique, what holds them. */
@Singleton
class ThemeRepository extends ResourceRepository<ThemeEntity, ThemeRequest, ThemeView> {
    ThemeRepository(Resources kit) {
        super(
                kit,
                resource("alignment", "theme", ThemeRequest::of, ThemeEntity::edit, ThemeView::of)
                        .unique("uq_theme_name", "/name", "strategyId", "name")
                        .refers("fk_theme_strategy", "/strategyId")
                        .heldBy("objectives", "objective", "theme_id")
                        .search("name", "description"));
    }
}
