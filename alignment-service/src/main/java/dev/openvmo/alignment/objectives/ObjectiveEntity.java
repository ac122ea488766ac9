package dev.openvmo.alignment.objectives;

import dev.openvmo.alignment.themes.ThemeRef;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.UUID;

/** A row of {@code objective}; its strategy is its theme's for ever, so that scoring reads it without a join. */
@Entity(name = "Objective")
class ObjectiveEntity extends ResourceEntity {
    UUID strategyId;
    UUID themeId;
    String name;
    String description;
    BigDecimal weight;

    static ObjectiveEntity in(ThemeRef theme) {
        var objective = new ObjectiveEntity();
        objective.portfolioId = theme.portfolioId();
        objective.strategyId = theme.strategyId();
        return objective;
    }

    void edit(ObjectiveRequest request) {
        themeId = request.themeId();
        name = request.name();
        description = request.description();
        weight = request.weight();
    }
}
