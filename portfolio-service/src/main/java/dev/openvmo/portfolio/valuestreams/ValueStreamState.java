package dev.openvmo.portfolio.valuestreams;

import dev.openvmo.kit.event.Aggregate;
import java.time.Instant;
import java.util.UUID;

/** A value stream's whole public state, as published. */
record ValueStreamState(
        UUID id,
        UUID portfolioId,
        String name,
        ValueStreamKind kind,
        String customerSegment,
        String owner,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static final Aggregate AGGREGATE = new Aggregate("portfolio", "value-stream");

    static ValueStreamState of(ValueStreamEntity entity) {
        return new ValueStreamState(
                entity.id,
                entity.portfolioId,
                entity.name,
                entity.kind,
                entity.customerSegment,
                entity.owner,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
