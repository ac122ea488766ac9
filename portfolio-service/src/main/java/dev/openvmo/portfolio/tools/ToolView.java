package dev.openvmo.portfolio.tools;

import dev.openvmo.kit.http.Owned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tool as callers see it. */
@Schema(name = "Tool")
record ToolView(
        UUID id,
        UUID portfolioId,
        String name,
        ToolKind kind,
        int count,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static ToolView of(ToolEntity entity) {
        return new ToolView(
                entity.id,
                entity.portfolioId,
                entity.name,
                entity.kind,
                entity.count,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
