package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;

/** A row of {@code benefit}; it belongs to the portfolio of its initiative. */
@Entity(name = "Benefit")
class BenefitEntity extends ResourceEntity {
    UUID initiativeId;
    String name;

    @Enumerated(EnumType.STRING)
    Category category;

    String owner;
    String description;
    String observableOutcome;
    String attribution;
    String metric;
    boolean disbenefit;
    BigDecimal baseline;
    BigDecimal unitValueAmount;
    String unitValueCurrency;
    Integer forecastVersion;
    String forecastJson;

    static BenefitEntity in(UUID portfolioId) {
        var benefit = new BenefitEntity();
        benefit.portfolioId = portfolioId;
        return benefit;
    }

    void edit(BenefitRequest request) {
        initiativeId = request.initiativeId();
        name = request.name();
        category = request.category();
        owner = request.owner();
        description = request.description();
        observableOutcome = request.observableOutcome();
        attribution = request.attribution();
        metric = request.metric();
        disbenefit = request.disbenefit();
        baseline = request.baseline();
        unitValueAmount =
                request.unitValue() == null ? null : request.unitValue().amount();
        unitValueCurrency =
                request.unitValue() == null ? null : request.unitValue().currency();
    }

    Money unitValue() {
        return unitValueAmount == null ? null : new Money(unitValueAmount, unitValueCurrency);
    }
}
