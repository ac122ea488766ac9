package dev.openvmo.alignment.keyresults;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A key result's whole public state, as published: with how far it has come.
 *
 * @param baseline its own or the metric's; absent as long as neither is known
 * @param target its own or the metric's; absent as long as neither is known
 */
record KeyResultState(
        UUID id,
        UUID portfolioId,
        UUID objectiveId,
        String name,
        @Nullable String owner,
        Direction direction,
        Commitment commitment,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable LocalDate dueOn,
        @Nullable String unit,
        BigDecimal weight,
        @Nullable MeasuredBy measuredBy,
        KeyResultProgress progress,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static KeyResultState of(KeyResultEntity entity, KeyResultProgress progress) {
        return new KeyResultState(
                entity.id,
                entity.portfolioId,
                entity.objectiveId,
                entity.name,
                entity.owner,
                entity.direction,
                entity.commitment,
                entity.baseline == null ? progress.baseline() : entity.baseline,
                entity.target == null ? progress.target() : entity.target,
                entity.dueOn,
                entity.unit,
                entity.weight,
                entity.measuredBy(),
                progress,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
