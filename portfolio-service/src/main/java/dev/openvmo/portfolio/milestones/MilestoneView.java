package dev.openvmo.portfolio.milestones;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A milestone as callers see it. */
@Schema(name = "Milestone")
record MilestoneView(
        UUID id,
        UUID portfolioId,
        UUID initiativeId,
        String name,
        @Nullable LocalDate baseline,
        @Nullable LocalDate forecast,
        @Nullable LocalDate actual,
        @Nullable
                @Schema(
                        description =
                                "Days after the baseline on which it was reached, or else is expected; negative before it.",
                        examples = "12")
                Integer slipDays,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static MilestoneView of(MilestoneEntity entity) {
        return new MilestoneView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.name,
                entity.baseline,
                entity.forecast,
                entity.actual,
                entity.slipDays,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
