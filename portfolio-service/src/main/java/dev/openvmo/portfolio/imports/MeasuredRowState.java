package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A measured row as published; one that is not measured any more says so as deleted. */
record MeasuredRowState(
        UUID id,
        UUID importId,
        UUID portfolioId,
        String source,
        int row,
        String externalId,
        String metric,
        Subject subject,
        LocalDate observedOn,
        Instant observedAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal value,
        @Nullable String unit,
        boolean deleted) {

    /** What was measured. */
    record Subject(String type, UUID id) {}

    static MeasuredRowState of(MeasuredRow row, UUID importId, UUID portfolioId, String source) {
        return new MeasuredRowState(
                row.id(),
                importId,
                portfolioId,
                source,
                row.row(),
                row.externalId(),
                row.metric(),
                new Subject("INITIATIVE", row.initiativeId()),
                row.observedOn(),
                row.observedAt(),
                row.value(),
                row.unit(),
                row.value() == null);
    }
}
