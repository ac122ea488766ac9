package dev.openvmo.metrics.targets;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as callers see it. */
@Schema(name = "Target")
record TargetView(
        UUID id,
        UUID portfolioId,
        String metric,
        SubjectType subjectType,
        UUID subjectId,
        @Nullable String owner,
        BigDecimal baseline,
        BigDecimal value,
        LocalDate startOn,
        LocalDate dueOn,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static TargetView of(TargetEntity entity) {
        return new TargetView(
                entity.id,
                entity.portfolioId,
                entity.metric,
                entity.subjectType,
                entity.subjectId,
                entity.owner,
                entity.baseline,
                entity.value,
                entity.startOn,
                entity.dueOn,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
