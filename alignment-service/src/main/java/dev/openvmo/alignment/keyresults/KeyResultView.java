package dev.openvmo.alignment.keyresults;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key result as callers see it; how far it has come is its progress. */
@Schema(name = "KeyResult")
record KeyResultView(
        UUID id,
        UUID portfolioId,
        UUID objectiveId,
        String name,
        @Nullable String owner,
        Direction direction,
        Commitment commitment,
        @Nullable @Schema(description = "Absent where the metric's target tells it: its progress says which.")
                BigDecimal baseline,
        @Nullable @Schema(description = "Absent where the metric's target tells it: its progress says which.")
                BigDecimal target,
        @Nullable LocalDate dueOn,
        @Nullable String unit,
        BigDecimal weight,
        @Nullable @Schema(description = "Absent where it is told by check-ins.") MeasuredBy measuredBy,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static KeyResultView of(KeyResultEntity entity) {
        return new KeyResultView(
                entity.id,
                entity.portfolioId,
                entity.objectiveId,
                entity.name,
                entity.owner,
                entity.direction,
                entity.commitment,
                entity.baseline,
                entity.target,
                entity.dueOn,
                entity.unit,
                entity.weight,
                entity.measuredBy(),
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
