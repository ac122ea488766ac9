package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bid as callers see it. */
@Schema(name = "BudgetingBid")
record BidView(
        UUID id,
        UUID portfolioId,
        UUID forumId,
        @Schema(description = "In which round it was made.", minimum = "1", examples = "1") int round,
        String participant,
        UUID initiativeId,
        Money amount,
        @Nullable String note,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static BidView of(BidEntity entity) {
        return new BidView(
                entity.id,
                entity.portfolioId,
                entity.forumId,
                entity.round,
                entity.participant,
                entity.initiativeId,
                entity.money(),
                entity.note,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
