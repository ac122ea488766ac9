package dev.openvmo.metrics.facts;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.metrics.facts.DeploymentFact.Kind;
import dev.openvmo.metrics.facts.DeploymentFact.Outcome;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a deployment. */
@Schema(name = "Deployment")
record DeploymentView(
        @Schema(description = "Made from source and externalId.") UUID id,
        @Schema(description = "The portfolio it belongs to.") UUID portfolioId,
        @Nullable @Schema(description = "The service it is of; absent while nobody says.") UUID serviceId,
        @Nullable String service,
        @Nullable String environment,
        @Nullable @Schema(description = "What was deployed.") String version,
        @Nullable String artifact,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Outcome outcome,
        Kind kind,
        @Nullable Boolean unplanned,
        @Nullable List<DeployedChange> changes,
        @Nullable @Schema(description = "The initiative it names, once that is known.") UUID initiativeId,
        @Nullable InitiativeRef initiativeRef,
        InitiativeLink link,
        String source,
        String externalId,
        @Nullable @Schema(description = "The highest revision that was sent.") Long revision,
        @Schema(description = "Rises with every change; the ETag is made of it.", examples = "3", minimum = "1")
                long rowVersion,
        @Schema(description = "When it last changed.") Instant updatedAt,
        @Nullable @Schema(description = "What became of it, in the answer to a write.") Fate result) {

    /** Its ETag: {@code version} is what was deployed, so the representation is none of the kit's versioned ones. */
    String entityTag() {
        return "\"" + rowVersion + "\"";
    }

    static DeploymentView of(DeploymentEntity row, String service, Fate result, JsonText json) {
        return new DeploymentView(
                row.id,
                row.portfolioId,
                row.serviceId,
                service,
                row.environment,
                row.version,
                row.artifact,
                row.startedAt,
                row.finishedAt,
                row.outcome,
                row.kind,
                row.unplanned,
                json.list(row.changes, DeployedChange.class),
                row.initiativeId,
                InitiativeRef.of(row.initiativeRef),
                InitiativeLink.of(row),
                row.source,
                row.externalId,
                row.revision,
                row.rowVersion,
                row.updatedAt,
                result);
    }
}
