package dev.openvmo.alignment.checkins;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check-in as callers see it. */
@Schema(name = "CheckIn")
record CheckInView(
        UUID id,
        UUID portfolioId,
        UUID keyResultId,
        BigDecimal value,
        Instant observedAt,
        @Nullable BigDecimal confidence,
        @Nullable String note,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static CheckInView of(CheckInEntity entity) {
        return new CheckInView(
                entity.id,
                entity.portfolioId,
                entity.keyResultId,
                entity.value,
                entity.observedAt,
                entity.confidence,
                entity.note,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
