package dev.openvmo.metrics.facts;

import dev.openvmo.kit.http.Versioned;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of an incident. */
@Schema(name = "Incident")
record IncidentView(
        @Schema(description = "Made from source and externalId.") UUID id,
        @Schema(description = "The portfolio it belongs to.") UUID portfolioId,
        @Nullable @Schema(description = "The service it is of; absent while nobody says.") UUID serviceId,
        @Nullable String service,
        @Nullable String environment,
        @Nullable Instant detectedAt,
        @Nullable Instant resolvedAt,
        @Nullable DeploymentRef causedBy,
        @Nullable String severity,
        @Nullable @Schema(description = "The initiative it names, once that is known.") UUID initiativeId,
        @Nullable InitiativeRef initiativeRef,
        InitiativeLink link,
        String source,
        String externalId,
        @Nullable @Schema(description = "The highest revision that was sent.") Long revision,
        long version,
        @Schema(description = "When it last changed.") Instant updatedAt,
        @Nullable @Schema(description = "What became of it, in the answer to a write.") Fate result)
        implements Versioned {

    static IncidentView of(IncidentEntity row, String service, Fate result) {
        return new IncidentView(
                row.id,
                row.portfolioId,
                row.serviceId,
                service,
                row.environment,
                row.detectedAt,
                row.resolvedAt,
                row.causedBySource == null ? null : new DeploymentRef(row.causedBySource, row.causedByExternalId),
                row.severity,
                row.initiativeId,
                InitiativeRef.of(row.initiativeRef),
                InitiativeLink.of(row),
                row.source,
                row.externalId,
                row.revision,
                row.version,
                row.updatedAt,
                result);
    }
}
