package dev.openvmo.metrics.benefits;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.metrics.intervals.Interval;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How good forecasts of benefits were. */
@Schema(name = "BenefitCalibration")
record CalibrationView(
        @Schema(description = "When it was computed.") Instant asOf,
        @Schema(description = "By who forecast.", maxItems = 10_000) List<Entry> estimators,
        @Schema(description = "By the value stream of the initiative.", maxItems = 10_000) List<Entry> valueStreams) {

    /** One estimator or value stream. */
    @Schema(name = "BenefitCalibrationEntry")
    record Entry(
            @Nullable @Schema(description = "The value stream; absent of an estimator.") UUID valueStreamId,
            @Schema(description = "The estimator, or the value stream's name.", maxLength = 200, examples = "Ada Field")
                    String name,
            @Schema(description = "How many benefits have a known outcome.", minimum = "1", examples = "12")
                    int benefits,
            @Schema(
                            description =
                                    "The mean of actual over forecast, less 1: below 0 more was promised than came.",
                            examples = "-0.2")
                    BigDecimal bias,
            @Schema(
                            description = "The mean of actual over forecast: what a forecast is multiplied with.",
                            examples = "0.8")
                    BigDecimal ratio,
            @JsonInclude
                    @Schema(
                            nullable = true,
                            description = "Where the ratio is to be expected (95 %, Student); null for one benefit.")
                    Range ratioInterval,
            @Schema(description = "The share of actuals between low and high.", examples = "0.75") BigDecimal coverage,
            @Schema(description = "Where that share is to be expected (95 %, Wilson).") Range coverageInterval,
            @Nullable @Schema(description = "Why there is no interval.", enumeration = "TOO_FEW") String reason) {

        static Entry of(UUID valueStreamId, String name, Calibration found) {
            return new Entry(
                    valueStreamId,
                    name,
                    found.benefits(),
                    found.bias(),
                    found.ratio(),
                    Range.of(found.ratioInterval()),
                    found.coverage(),
                    Range.of(found.coverageInterval()),
                    found.ratioInterval() == null ? "TOO_FEW" : null);
        }
    }

    /** From and to. */
    @Schema(name = "ConfidenceInterval", description = "From and to.")
    record Range(
            @Schema(description = "From.", examples = "0.7") BigDecimal low,
            @Schema(description = "To.", examples = "0.9") BigDecimal high) {
        static Range of(Interval interval) {
            return interval == null ? null : new Range(interval.low(), interval.high());
        }
    }
}
