package dev.openvmo.portfolio.teams;

import dev.openvmo.kit.http.Owned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team as callers see it. */
@Schema(name = "Team")
record TeamView(UUID id, UUID portfolioId, String key, String name, long version, Instant createdAt, Instant updatedAt)
        implements Owned {

    static TeamView of(TeamEntity entity) {
        return new TeamView(
                entity.id,
                entity.portfolioId,
                entity.key,
                entity.name,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
