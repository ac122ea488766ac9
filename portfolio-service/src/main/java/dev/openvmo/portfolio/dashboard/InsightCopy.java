package dev.openvmo.portfolio.dashboard;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** What we keep of an insight: columns of table {@code insight}. */
record InsightCopy(
        UUID id,
        UUID portfolioId,
        String rule,
        String subjectType,
        UUID subjectId,
        @Nullable UUID initiativeId,
        String status,
        String title,
        Instant raisedAt) {}
