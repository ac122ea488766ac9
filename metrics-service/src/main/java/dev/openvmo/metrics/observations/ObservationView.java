package dev.openvmo.metrics.observations;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.http.Versioned;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measurement. */
@Schema(name = "Observation")
public record ObservationView(
        @Schema(description = "Made from source and externalId.") UUID id,
        String metric,
        ObservedSubject subject,
        @Nullable @Schema(description = "The subject's; absent while it is UNLINKED.") UUID portfolioId,
        Link link,
        @Schema(description = "When it was measured; of a day, its beginning.") Instant observedAt,
        @Nullable LocalDate observedOn,
        BigDecimal value,
        String source,
        String externalId,
        @Nullable Long revision,
        long version,
        @Schema(description = "When it last changed.") Instant updatedAt,
        @Nullable @Schema(description = "What became of it, in the answer to a write.") Supersession result)
        implements Versioned {

    /** Whether the subject is known, and the writer's to write. */
    @Schema(description = "Whether its subject is known.")
    enum Link {
        LINKED,
        UNLINKED
    }

    static ObservationView of(ObservationEntity row) {
        return of(row, null);
    }

    static ObservationView of(ObservationEntity row, Supersession result) {
        return new ObservationView(
                row.id,
                row.metric,
                ObservedSubject.of(row.subjectType, row.subjectId, row.subjectRef, row.portfolioId != null),
                row.portfolioId,
                row.portfolioId == null ? Link.UNLINKED : Link.LINKED,
                row.observedAt,
                row.observedOn,
                Decimals.plain(row.value),
                row.source,
                row.externalId,
                row.revision,
                row.version,
                row.updatedAt,
                result);
    }
}
