package dev.openvmo.alignment.themes;

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

/** A row of {@code theme}. */
@Entity(name = "Theme")
@Table(name = "theme")
@EntityListeners(Stamp.class)
class ThemeEntity implements Stamped {
    @Id
    UUID id;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Column(name = "strategy_id")
    UUID strategyId;

    String name;
    String description;
    double weight;

    @Version
    long version = 1;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static ThemeEntity of(ThemeRequest request, UUID portfolioId, Instant now) {
        var theme = new ThemeEntity();
        theme.id = Ids.next();
        theme.portfolioId = portfolioId;
        theme.strategyId = request.strategyId();
        theme.createdAt = now;
        theme.edit(request);
        return theme;
    }

    /** Takes over what the caller said. */
    void edit(ThemeRequest request) {
        name = request.name();
        description = request.description();
        weight = request.weight();
    }

    @Override
    public void setUpdatedAt(Instant instant) {
        updatedAt = instant;
    }
}
