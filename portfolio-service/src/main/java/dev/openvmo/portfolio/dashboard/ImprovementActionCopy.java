package dev.openvmo.portfolio.dashboard;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/** What we keep of an improvement action: columns of table {@code improvement_action}. */
record ImprovementActionCopy(
        UUID id,
        UUID portfolioId,
        String title,
        @Nullable String owner,
        @Nullable LocalDate dueOn,
        String status,
        @Nullable String verdict,
        @Nullable UUID initiativeId) {}
