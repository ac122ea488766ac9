package dev.openvmo.alignment.strategies;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Stamp;
import dev.openvmo.kit.store.Stamped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code strategy}. */
@Entity(name = "Strategy")
@Table(name = "strategy")
@EntityListeners(Stamp.class)
class StrategyEntity implements Stamped {
    @Id
    UUID id;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    String name;
    String description;

    @Column(name = "starts_on")
    LocalDate from;

    @Column(name = "ends_on")
    LocalDate to;

    @Enumerated(EnumType.STRING)
    StrategyStage state;

    @Column(name = "activated_at")
    Instant activatedAt;

    @Column(name = "retired_at")
    Instant retiredAt;

    @Version
    long version = 1;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static StrategyEntity of(StrategyRequest request, Instant now) {
        var strategy = new StrategyEntity();
        strategy.id = Ids.next();
        strategy.portfolioId = request.portfolioId();
        strategy.state = StrategyStage.DRAFT;
        strategy.createdAt = now;
        strategy.edit(request);
        return strategy;
    }

    /** Takes over what the caller said; the portfolio stays. */
    void edit(StrategyRequest request) {
        name = request.name();
        description = request.description();
        from = request.from();
        to = request.to();
    }

    @Override
    public void setUpdatedAt(Instant instant) {
        updatedAt = instant;
    }
}
