package dev.openvmo.metrics.sources;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.JsonText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as callers see it. */
@Schema(name = "IntakeSource")
record IntakeSourceView(
        UUID id,
        UUID portfolioId,
        String name,
        SourceKind kind,
        @Schema(description = "The labels that make an issue an incident.", maxItems = 20) List<String> incidentLabels,
        @Schema(description = "What the sender calls our services and initiatives.", maxItems = 200)
                List<Mapping> mappings,
        @Schema(
                        description = "Where its sender delivers, below the address of this API.",
                        maxLength = 100,
                        examples = "/v1/intake/github/0198c0de-0000-7000-8000-000000000003")
                String deliverTo,
        @Schema(description = "Its live secrets, the older first: without one, nothing is believed.", maxItems = 2)
                List<LiveSecret> secrets,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static IntakeSourceView of(IntakeSourceEntity entity, JsonText json) {
        return new IntakeSourceView(
                entity.id,
                entity.portfolioId,
                entity.name,
                entity.kind,
                entity.incidentLabels,
                json.list(entity.mappingsJson, Mapping.class),
                "/v1/intake/%s/%s".formatted(entity.kind.segment(), entity.id),
                json.list(entity.secretsJson, LiveSecret.class),
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
