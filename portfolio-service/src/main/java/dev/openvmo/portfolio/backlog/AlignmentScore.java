package dev.openvmo.portfolio.backlog;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What the backlog takes from {@code alignment.score}; of one that is gone only the version. */
record AlignmentScore(
        UUID initiativeId, @Nullable BigDecimal value, @Nullable String reason, Instant asOf, Long stateVersion) {}
