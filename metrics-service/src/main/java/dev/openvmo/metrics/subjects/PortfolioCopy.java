package dev.openvmo.metrics.subjects;

import jakarta.annotation.Nullable;
import java.util.UUID;

/** What we keep of a portfolio as a subject, which is its own portfolio: columns of table {@code subject}. */
record PortfolioCopy(
        UUID id,
        UUID portfolioId,
        String key,
        String name,
        String currency,
        String timeZone,
        @Nullable String language,
        @Nullable Integer fiscalYearStartMonth) {}
