package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one measuring column says in one row. */
@Schema(name = "ImportMeasurement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Measurement(
        @Schema(examples = "budget.in-year.baseline") String metric,
        Outcome outcome,
        @Schema(examples = "33730000") BigDecimal value,
        @Schema(examples = "GBP") String unit,
        LocalDate observedAt,
        @Schema(description = "why there is no value") String detail) {

    /** What becomes of it; {@code UNCHANGED}: the list said so before. */
    enum Outcome {
        MEASURED,
        UNCHANGED,
        NOT_MEASURED,
        REJECTED
    }

    Measurement unchanged() {
        return new Measurement(metric, Outcome.UNCHANGED, value, unit, observedAt, detail);
    }
}
