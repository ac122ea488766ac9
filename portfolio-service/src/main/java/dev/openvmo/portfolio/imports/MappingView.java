package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import mapping as callers see it. */
@Schema(name = "ImportMapping")
record MappingView(
        UUID id,
        String key,
        UUID portfolioId,
        String source,
        String delimiter,
        String decimalSeparator,
        @Nullable LocalDate observedAt,
        @Nullable DefaultsRequest defaults,
        List<ColumnRequest> columns,
        List<StateRequest> states,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static MappingView of(MappingEntity entity, MappingRequest request) {
        return new MappingView(
                entity.id,
                request.key(),
                request.portfolioId(),
                request.source(),
                request.delimiter(),
                request.decimalSeparator(),
                request.observedAt(),
                request.defaults(),
                request.columns(),
                request.states(),
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
