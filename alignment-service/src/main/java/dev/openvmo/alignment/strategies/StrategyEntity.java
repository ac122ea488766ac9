package dev.openvmo.alignment.strategies;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code strategy}. */
@Entity(name = "Strategy")
class StrategyEntity extends ResourceEntity {
    String name;
    String description;

    @Column(name = "starts_on")
    LocalDate from;

    @Column(name = "ends_on")
    LocalDate to;

    BigDecimal shareBelow;
    UUID versionOf;

    @Enumerated(EnumType.STRING)
    StrategyStage state = StrategyStage.DRAFT;

    Instant activatedAt;
    Instant retiredAt;

    void edit(StrategyRequest request) {
        portfolioId = request.portfolioId();
        name = request.name();
        description = request.description();
        from = request.from();
        to = request.to();
        shareBelow = request.shareBelow();
    }
}
