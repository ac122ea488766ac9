package dev.openvmo.portfolio.initiatives;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code initiative_estimates}, as lists read it; {@link EstimatesTable} writes it. */
@Entity(name = "InitiativeEstimates")
@Immutable
class EstimatesEntity {
    @Id
    UUID initiativeId;

    UUID portfolioId;
    BigDecimal businessValue;
    BigDecimal timeCriticality;
    BigDecimal riskReduction;
    BigDecimal jobSize;
    BigDecimal reach;
    BigDecimal impact;
    BigDecimal confidence;
    BigDecimal effort;
    BigDecimal costOfDelay;
    BigDecimal duration;
    long version;
    Instant createdAt;
    Instant updatedAt;

    EstimatesItemView view() {
        return new EstimatesItemView(
                initiativeId,
                portfolioId,
                initiativeId,
                new EstimatesRequest(
                        businessValue,
                        timeCriticality,
                        riskReduction,
                        jobSize,
                        reach,
                        impact,
                        confidence,
                        effort,
                        costOfDelay,
                        duration),
                version,
                createdAt,
                updatedAt);
    }
}
