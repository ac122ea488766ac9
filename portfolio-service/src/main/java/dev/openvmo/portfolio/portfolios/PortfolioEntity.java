package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A row of {@code portfolio}; it belongs to itself, so that it obeys the same row security as what is in it. */
@Entity(name = "Portfolio")
class PortfolioEntity extends ResourceEntity {
    UUID parentId;
    String key;
    String name;
    String vision;
    String currency;
    String timeZone;
    String language;
    int fiscalYearStartMonth;

    static PortfolioEntity fresh() {
        var portfolio = new PortfolioEntity();
        portfolio.id = Ids.next();
        portfolio.portfolioId = portfolio.id;
        return portfolio;
    }

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
}
