package dev.openvmo.portfolio.impediments;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What we keep of an alert: columns of table {@code alert}. */
record AlertCopy(
        UUID id,
        UUID portfolioId,
        String rule,
        String metric,
        String subjectType,
        UUID subjectId,
        String severity,
        Boolean raisesImpediment,
        BigDecimal value,
        Instant raisedAt,
        @Nullable Instant clearedAt) {}
