package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.http.Timestamped;
import dev.openvmo.kit.json.JsonText;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A maturity model as callers see it. */
@Schema(name = "MaturityModel")
record MaturityModelView(
        UUID id,
        String name,
        @Nullable String description,
        List<Dimension> dimensions,
        @Schema(description = "How often the dimensions have changed, from 1.", minimum = "1", examples = "1")
                int edition,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Timestamped {

    static MaturityModelView of(MaturityModelEntity entity, JsonText json) {
        return new MaturityModelView(
                entity.id,
                entity.name,
                entity.description,
                entity.dimensions(json),
                entity.edition,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
