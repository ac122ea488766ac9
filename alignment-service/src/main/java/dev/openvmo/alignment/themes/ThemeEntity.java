package dev.openvmo.alignment.themes;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.UUID;

/** A row of {@code theme}. */
@Entity(name = "Theme")
class ThemeEntity extends ResourceEntity {
    UUID strategyId;
    String name;
    String description;
    BigDecimal weight;

    static ThemeEntity in(UUID portfolioId) {
        var theme = new ThemeEntity();
        theme.portfolioId = portfolioId;
        return theme;
    }

    void edit(ThemeRequest request) {
        strategyId = request.strategyId();
        name = request.name();
        description = request.description();
        weight = request.weight();
    }
}
