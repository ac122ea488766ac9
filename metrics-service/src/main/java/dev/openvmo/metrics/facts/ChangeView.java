package dev.openvmo.metrics.facts;

import dev.openvmo.kit.http.Versioned;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a change. */
@Schema(name = "Change")
record ChangeView(
        @Schema(description = "Made from source and externalId.") UUID id,
        @Schema(description = "The portfolio it belongs to.") UUID portfolioId,
        @Nullable @Schema(description = "The service it is of; absent while nobody says.") UUID serviceId,
        @Nullable String service,
        @Nullable String repository,
        String changeKey,
        @Nullable Instant createdAt,
        @Nullable Instant mergedAt,
        @Nullable Instant abandonedAt,
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

    static ChangeView of(ChangeEntity row, String service, Fate result) {
        return new ChangeView(
                row.id,
                row.portfolioId,
                row.serviceId,
                service,
                row.repository,
                row.changeKey,
                row.createdAt,
                row.mergedAt,
                row.abandonedAt,
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
