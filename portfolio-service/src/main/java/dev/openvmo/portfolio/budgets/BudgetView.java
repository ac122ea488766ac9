package dev.openvmo.portfolio.budgets;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A budget as callers see it; what is taken of it its position says. */
@Schema(name = "Budget")
record BudgetView(
        UUID id,
        UUID portfolioId,
        UUID valueStreamId,
        FiscalPeriod period,
        @Schema(description = "The first day of its period.", examples = "2027-04-01") LocalDate from,
        @Schema(description = "The last day of its period.", examples = "2027-06-30") LocalDate to,
        Money amount,
        @Nullable Money forecast,
        BudgetStatus status,
        @Nullable String note,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static BudgetView of(BudgetEntity entity) {
        return new BudgetView(
                entity.id,
                entity.portfolioId,
                entity.valueStreamId,
                entity.fiscalPeriod(),
                entity.beginsOn,
                entity.endsOn,
                entity.money(entity.amount),
                entity.money(entity.forecast),
                entity.status,
                entity.note,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
