package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.JsonText;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A budgeting forum as callers see it. */
@Schema(name = "BudgetingForum")
record ForumView(
        UUID id,
        UUID portfolioId,
        UUID budgetId,
        String name,
        @Nullable String description,
        List<Purse> participants,
        List<Proposal> proposals,
        ForumStatus status,
        @Schema(description = "The round that is open, or was last; 0 before the first.", minimum = "0", examples = "1")
                int round,
        @Nullable @Schema(description = "The decision that it ended with.") UUID decisionId,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static ForumView of(ForumEntity entity, JsonText json) {
        return new ForumView(
                entity.id,
                entity.portfolioId,
                entity.budgetId,
                entity.name,
                entity.description,
                json.list(entity.participantsJson, Purse.class),
                json.list(entity.proposalsJson, Proposal.class),
                entity.status,
                entity.round,
                entity.decisionId,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
