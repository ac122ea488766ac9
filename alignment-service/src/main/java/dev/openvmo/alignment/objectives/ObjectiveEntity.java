package dev.openvmo.alignment.objectives;

import dev.openvmo.alignment.comparisons.Weighed;
import dev.openvmo.alignment.comparisons.WeightSource;
import dev.openvmo.alignment.themes.ThemeRef;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;

/** A row of {@code objective}; its strategy is its theme's for ever, so that scoring reads it without a join. */
@Entity(name = "Objective")
class ObjectiveEntity extends ResourceEntity implements Weighed {
    UUID strategyId;
    UUID themeId;

    /** The objective that this one continues; what contributes to that one contributes to this. */
    UUID originId;

    String name;
    String description;
    BigDecimal weight;

    @Enumerated(EnumType.STRING)
    WeightSource weightSource = WeightSource.DIRECT;

    static ObjectiveEntity in(ThemeRef theme) {
        var objective = new ObjectiveEntity();
        objective.portfolioId = theme.portfolioId();
        objective.strategyId = theme.strategyId();
        return objective;
    }

    /** The same objective in a new version of its strategy. */
    ObjectiveEntity copy(ThemeRef theme) {
        var copy = in(theme);
        copy.id = Ids.next();
        copy.themeId = theme.id();
        copy.originId = id;
        copy.weigh(weight, weightSource);
        return copy;
    }

    void edit(ObjectiveRequest request) {
        if (!request.themeId().equals(themeId) || weight.compareTo(request.weight()) != 0) {
            weigh(request.weight(), WeightSource.DIRECT); // it leaves the comparison
        }
        themeId = request.themeId();
        name = request.name();
        description = request.description();
    }

    @Override
    public BigDecimal weight() {
        return weight;
    }

    @Override
    public WeightSource source() {
        return weightSource;
    }

    @Override
    public void weigh(BigDecimal by, WeightSource source) {
        weight = by;
        weightSource = source;
    }
}
