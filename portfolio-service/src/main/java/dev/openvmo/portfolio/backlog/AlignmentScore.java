package dev.openvmo.portfolio.backlog;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the backlog takes from {@code alignment.score}; of one that is gone only the version. */
record AlignmentScore(
        UUID initiativeId,
        @Nullable BigDecimal value,
        @Nullable String reason,
        @Nullable UUID criteriaSetId,
        @Nullable List<String> mustPassFailures,
        Instant asOf,
        Long stateVersion) {

    /** One by contributions alone. */
    AlignmentScore(UUID initiativeId, BigDecimal value, String reason, Instant asOf, Long stateVersion) {
        this(initiativeId, value, reason, null, List.of(), asOf, stateVersion);
    }
}
