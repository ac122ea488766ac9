package dev.openvmo.metrics.services;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.JsonText;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery service as callers see it. */
@Schema(name = "DeliveryService")
record DeliveryServiceView(
        UUID id,
        UUID portfolioId,
        String name,
        @Nullable String description,
        @Nullable String owner,
        @Nullable List<Environment> environments,
        List<String> repositories,
        @Nullable UUID initiativeId,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static DeliveryServiceView of(DeliveryServiceEntity entity, JsonText json) {
        return new DeliveryServiceView(
                entity.id,
                entity.portfolioId,
                entity.name,
                entity.description,
                entity.owner,
                entity.environments(json),
                entity.repositories,
                entity.initiativeId,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
