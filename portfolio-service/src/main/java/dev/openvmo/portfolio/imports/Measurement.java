package dev.openvmo.portfolio.imports;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one measuring column says in one row. */
@Schema(name = "ImportMeasurement")
record Measurement(
        @Schema(description = "The metric's key.", maxLength = 200, examples = "budget.in-year.baseline") String metric,
        Outcome outcome,
        @Nullable @Schema(description = "The value.", examples = "33730000") BigDecimal value,
        @Nullable @Schema(description = "What it counts.", maxLength = 50, examples = "GBP") String unit,
        @Nullable @Schema(description = "When it was measured.") LocalDate observedAt,
        @Nullable @Schema(description = "Why there is no value.", maxLength = 2000, examples = "it says NA")
                String detail) {

    /** What becomes of it. */
    @Schema(name = "ImportMeasurementOutcome", description = "What became of a cell.")
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
