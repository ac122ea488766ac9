package dev.openvmo.portfolio.transfers;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A transfer as callers see it. */
@Schema(name = "BudgetTransfer")
record TransferView(
        UUID id,
        UUID portfolioId,
        UUID fromBudgetId,
        UUID toBudgetId,
        Money amount,
        String reason,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static TransferView of(TransferEntity entity) {
        return new TransferView(
                entity.id,
                entity.portfolioId,
                entity.fromBudgetId,
                entity.toBudgetId,
                entity.money(),
                entity.reason,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
