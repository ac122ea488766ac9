package dev.openvmo.alignment.contributions;

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

/** A row of {@code contribution}. */
@Entity(name = "Contribution")
@Table(name = "contribution")
@EntityListeners(Stamp.class)
class ContributionEntity implements Stamped {
    @Id
    UUID id;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Column(name = "initiative_id")
    UUID initiativeId;

    @Column(name = "objective_id")
    UUID objectiveId;

    double strength;
    double confidence;
    String rationale;

    @Version
    long version = 1;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static ContributionEntity of(ContributionRequest request, UUID portfolioId, Instant now) {
        var contribution = new ContributionEntity();
        contribution.id = Ids.next();
        contribution.portfolioId = portfolioId;
        contribution.initiativeId = request.initiativeId();
        contribution.objectiveId = request.objectiveId();
        contribution.createdAt = now;
        contribution.edit(request);
        return contribution;
    }

    /** Takes over what the caller said. */
    void edit(ContributionRequest request) {
        strength = request.strength();
        confidence = request.confidence();
        rationale = request.rationale();
    }

    @Override
    public void setUpdatedAt(Instant instant) {
        updatedAt = instant;
    }
}
