package dev.openvmo.alignment.themes;

import dev.openvmo.alignment.comparisons.Weighed;
import dev.openvmo.alignment.comparisons.WeightSource;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;

/** A row of {@code theme}. */
@Entity(name = "Theme")
class ThemeEntity extends ResourceEntity implements Weighed {
    UUID strategyId;
    String name;
    String description;
    BigDecimal weight;

    @Enumerated(EnumType.STRING)
    WeightSource weightSource = WeightSource.DIRECT;

    static ThemeEntity in(UUID portfolioId) {
        var theme = new ThemeEntity();
        theme.portfolioId = portfolioId;
        return theme;
    }

    /** Another one that weighs the same, for the same reason. */
    ThemeEntity copy() {
        var copy = in(portfolioId);
        copy.id = Ids.next();
        copy.weigh(weight, weightSource);
        return copy;
    }

    void edit(ThemeRequest request) {
        strategyId = request.strategyId();
        name = request.name();
        description = request.description();
        if (weight == null || weight.compareTo(request.weight()) != 0) {
            weigh(request.weight(), WeightSource.DIRECT);
        }
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
