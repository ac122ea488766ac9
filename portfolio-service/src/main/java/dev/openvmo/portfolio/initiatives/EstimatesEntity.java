package dev.openvmo.portfolio.initiatives;

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

/** A row of {@code initiative_estimates}. */
@Entity(name = "Estimates")
@Table(name = "initiative_estimates")
@EntityListeners(Stamp.class)
class EstimatesEntity implements Stamped {
    @Id
    @Column(name = "initiative_id")
    UUID initiativeId;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Column(name = "business_value")
    double businessValue;

    @Column(name = "time_criticality")
    double timeCriticality;

    @Column(name = "risk_reduction")
    double riskReduction;

    @Column(name = "job_size")
    double jobSize;

    @Version
    long version = 1;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** Takes over what the caller said. */
    void edit(EstimatesRequest request) {
        businessValue = request.businessValue();
        timeCriticality = request.timeCriticality();
        riskReduction = request.riskReduction();
        jobSize = request.jobSize();
    }

    @Override
    public void setUpdatedAt(Instant instant) {
        updatedAt = instant;
    }
}
