package dev.openvmo.portfolio.valuestreams;

import dev.openvmo.kit.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value stream as callers see it. */
@Schema(name = "ValueStream")
record ValueStreamView(
        UUID id,
        UUID portfolioId,
        @Schema(examples = "CHECKOUT") String key,
        @Schema(examples = "Checkout") String name,
        ValueStreamKind kind,
        @Schema(examples = "Online shoppers") String customerSegment,
        @Schema(examples = "Ada Field") String owner,
        @Schema(examples = "1") long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

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
