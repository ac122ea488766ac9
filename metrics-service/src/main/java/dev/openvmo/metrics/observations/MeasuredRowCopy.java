package dev.openvmo.metrics.observations;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What an import measured, as portfolio-service says it: columns of table {@code measured_row}. Without a value: no longer. */
record MeasuredRowCopy(
        UUID id,
        UUID importId,
        UUID portfolioId,
        String source,
        @JsonAlias("row") Long rowNumber,
        String externalId,
        String metric,
        SubjectRef subject,
        @Nullable LocalDate observedOn,
        Instant observedAt,
        @Nullable BigDecimal value,
        @Nullable String unit) {}
