package dev.openvmo.portfolio.portfolios;

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

/** A row of {@code portfolio}. */
@Entity(name = "Portfolio")
@Table(name = "portfolio")
@EntityListeners(Stamp.class)
class PortfolioEntity implements Stamped {
    @Id
    UUID id;

    /** Its own id: a portfolio obeys the same row security as what is in it. */
    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Column(name = "parent_id")
    UUID parentId;

    String key;
    String name;
    String vision;
    String currency;

    @Column(name = "time_zone")
    String timeZone;

    String language;

    @Column(name = "fiscal_year_start_month")
    int fiscalYearStartMonth;

    @Version
    long version = 1;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** Takes over what the caller said. */
    void edit(PortfolioRequest request) {
        key = request.key();
        name = request.name();
        vision = request.vision();
        parentId = request.parentId();
        currency = request.currency();
        timeZone = request.timeZone();
        language = request.language();
        fiscalYearStartMonth = request.fiscalYearStartMonth();
    }

    @Override
    public void setUpdatedAt(Instant instant) {
        updatedAt = instant;
    }
}
