package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.http.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import mapping as callers see it. */
@Schema(name = "ImportMapping")
record MappingView(
        UUID id,
        @Schema(examples = "pmo-list") String key,
        UUID portfolioId,
        @Schema(examples = "pmo-list") String source,
        @Schema(examples = ",") String delimiter,
        @Schema(examples = ".") String decimalSeparator,
        LocalDate observedAt,
        DefaultsRequest defaults,
        List<ColumnRequest> columns,
        @Schema(examples = "1") long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

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
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
