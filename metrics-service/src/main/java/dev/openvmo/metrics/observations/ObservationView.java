package dev.openvmo.metrics.observations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.http.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measurement. */
@Schema(name = "Observation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObservationView(
        @Schema(description = "made from source and externalId", examples = "7d5a4a0e-2f0b-5c7e-9a55-3f4d1a8f0e11")
                UUID id,
        @Schema(examples = "checkout.conversion") String metric,
        SubjectRef subject,
        @Schema(
                        description = "the subject's; absent while it is UNLINKED",
                        examples = "01935a00-0000-7000-8000-000000000001")
                UUID portfolioId,
        @Schema(description = "whether its subject is known", examples = "LINKED") Link link,
        @Schema(examples = "2026-11-01T00:00:00Z") Instant observedAt,
        @Schema(examples = "3.1") BigDecimal value,
        @Schema(examples = "analytics") String source,
        @Schema(examples = "d-2026-11-01") String externalId,
        @Schema(examples = "1") Long revision,
        @Schema(examples = "1") long version,
        @Schema(examples = "2026-11-20T09:00:00Z") Instant updatedAt,
        @Schema(description = "in the answer to a write: what became of it", examples = "ACCEPTED") Supersession result)
        implements Versioned {

    /** Whether the subject is known, and the writer's to write. */
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
                new SubjectRef(row.subjectType, row.subjectId),
                row.portfolioId,
                row.portfolioId == null ? Link.UNLINKED : Link.LINKED,
                row.observedAt,
                Decimals.plain(row.value),
                row.source,
                row.externalId,
                row.revision,
                row.version,
                row.updatedAt,
                result);
    }
}
