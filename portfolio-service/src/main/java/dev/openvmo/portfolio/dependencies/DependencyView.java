package dev.openvmo.portfolio.dependencies;

import dev.openvmo.kit.http.Owned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dependency as callers see it. */
@Schema(name = "Dependency")
record DependencyView(
        UUID id,
        UUID portfolioId,
        UUID initiativeId,
        UUID predecessorId,
        int lagDays,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static DependencyView of(DependencyEntity entity) {
        return new DependencyView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.predecessorId,
                entity.lagDays,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
