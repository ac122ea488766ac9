package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much there is of whom or what in a period, as callers see it. */
@Schema(name = "Capacity")
record CapacityView(
        UUID id,
        UUID portfolioId,
        @Nullable UUID teamId,
        @Nullable UUID personId,
        @Nullable UUID toolId,
        FiscalPeriod period,
        @Schema(description = "The first day of the period.", examples = "2027-04-01") LocalDate beginsOn,
        @Schema(description = "The last day of the period.", examples = "2027-06-30") LocalDate endsOn,
        BigDecimal amount,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static CapacityView of(CapacityEntity entity) {
        return new CapacityView(
                entity.id,
                entity.portfolioId,
                entity.teamId,
                entity.personId,
                entity.toolId,
                FiscalPeriod.parse(entity.period).orElseThrow(),
                entity.beginsOn,
                entity.endsOn,
                entity.amount,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
