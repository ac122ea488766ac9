package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom or what an initiative gets in a period, as callers see it. */
@Schema(name = "Allocation")
record AllocationView(
        UUID id,
        UUID portfolioId,
        UUID initiativeId,
        @Nullable UUID teamId,
        @Nullable UUID personId,
        @Nullable UUID toolId,
        FiscalPeriod period,
        @Schema(description = "The first day of the period.", examples = "2027-04-01") LocalDate beginsOn,
        @Schema(description = "The last day of the period.", examples = "2027-06-30") LocalDate endsOn,
        BigDecimal amount,
        @Schema(
                        description = "What was to be said against it when it was written.",
                        maxItems = 1,
                        examples = "[\"Of the team 20 is left.\"]")
                List<@Size(max = 4000) String> warnings,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static AllocationView of(AllocationEntity entity) {
        return new AllocationView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.teamId,
                entity.personId,
                entity.toolId,
                FiscalPeriod.parse(entity.period).orElseThrow(),
                entity.beginsOn,
                entity.endsOn,
                entity.amount,
                entity.warnings,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
