package dev.openvmo.portfolio.pins;

import dev.openvmo.kit.http.Owned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pin as callers see it. */
@Schema(name = "BacklogPin")
record PinView(
        UUID id,
        UUID portfolioId,
        UUID initiativeId,
        int position,
        String reason,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static PinView of(PinEntity entity) {
        return new PinView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.position,
                entity.reason,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
