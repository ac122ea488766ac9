package dev.openvmo.portfolio.valuestreams;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value stream as callers see it. */
@Schema(name = "ValueStream")
record ValueStreamView(
        UUID id,
        UUID portfolioId,
        String key,
        String name,
        ValueStreamKind kind,
        @Nullable String customerSegment,
        @Nullable String owner,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static ValueStreamView of(ValueStreamEntity entity) {
        return new ValueStreamView(
                entity.id,
                entity.portfolioId,
                entity.key,
                entity.name,
                entity.kind,
                entity.customerSegment,
                entity.owner,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
