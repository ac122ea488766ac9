package dev.openvmo.alignment.objectives;

import dev.openvmo.alignment.themes.ThemeRef;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Stamp;
import dev.openvmo.kit.store.Stamped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code objective}. */
@Entity(name = "Objective")
@Table(name = "objective")
@EntityListeners(Stamp.class)
class ObjectiveEntity implements Stamped {
    @Id
    UUID id;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Column(name = "strategy_id")
    UUID strategyId;

    @Column(name = "theme_id")
    UUID themeId;

    String name;
    String description;
    double weight;

    @Version
    long version = 1;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static ObjectiveEntity of(ObjectiveRequest request, ThemeRef theme, Instant now) {
        var objective = new ObjectiveEntity();
        objective.id = Ids.next();
        objective.portfolioId = theme.portfolioId();
        objective.strategyId = theme.strategyId();
        objective.createdAt = now;
        objective.edit(request);
        return objective;
    }

    /** Takes over what the caller said. */
    void edit(ObjectiveRequest request) {
        themeId = request.themeId();
        name = request.name();
        description = request.description();
        weight = request.weight();
    }

    @Override
    public void setUpdatedAt(Instant instant) {
        updatedAt = instant;
    }
}
