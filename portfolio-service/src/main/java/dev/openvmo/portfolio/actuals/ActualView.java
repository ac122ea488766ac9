package dev.openvmo.portfolio.actuals;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was spent, as callers see it. */
@Schema(name = "Actual")
record ActualView(
        UUID id,
        UUID portfolioId,
        UUID budgetId,
        @Nullable UUID initiativeId,
        ActualKind kind,
        Money amount,
        LocalDate bookedOn,
        String source,
        String externalId,
        @Nullable String note,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static ActualView of(ActualEntity entity) {
        return new ActualView(
                entity.id,
                entity.portfolioId,
                entity.budgetId,
                entity.initiativeId,
                entity.kind,
                entity.money(),
                entity.bookedOn,
                entity.source,
                entity.externalId,
                entity.note,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
