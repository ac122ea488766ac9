package dev.openvmo.portfolio.stakeholders;

import dev.openvmo.kit.http.Owned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stakeholder as callers see it. */
@Schema(name = "Stakeholder")
record StakeholderView(
        UUID id,
        UUID portfolioId,
        UUID initiativeId,
        String name,
        String role,
        Influence influence,
        Stance stance,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static StakeholderView of(StakeholderEntity entity) {
        return new StakeholderView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.name,
                entity.role,
                entity.influence,
                entity.stance,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
