package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether something does not suffice, as it is published. */
record CapacityAlertState(
        UUID id,
        UUID portfolioId,
        CapacityAlertKind kind,
        @Nullable BearerKind resourceKind,
        @Nullable @Schema(description = "Of OVERLOAD: the team, person or tool.") UUID resourceId,
        @Nullable @Schema(description = "Of SKILL_GAP: the skill's key.", maxLength = 64) String skill,
        @Schema(description = "Whether it holds, or is cleared.") boolean raised,
        @Nullable @Schema(description = "The first quarter; absent where it is cleared, as all below.")
                FiscalPeriod from,
        @Nullable @Schema(description = "The last quarter.") FiscalPeriod to,
        @Nullable @Schema(description = "What is missing in the worst of them.", minimum = "0") BigDecimal missing,
        @Nullable @Schema(description = "The same for the reader.", maxLength = 500) String detail,
        @Nullable
                @Schema(
                        description =
                                "Of SKILL_GAP: the initiatives whose business cases ask for it then; a thousand at most.",
                        maxItems = 1000)
                List<UUID> initiatives,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static CapacityAlertState of(CapacityAlertEntity entity) {
        return new CapacityAlertState(
                entity.id,
                entity.portfolioId,
                entity.kind,
                entity.resourceKind,
                entity.resourceId,
                entity.skill,
                entity.raised,
                period(entity.fromPeriod),
                period(entity.toPeriod),
                entity.missing,
                entity.detail,
                entity.initiatives == null ? null : List.of(entity.initiatives),
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }

    private static FiscalPeriod period(String text) {
        return text == null ? null : FiscalPeriod.parse(text).orElseThrow();
    }
}
