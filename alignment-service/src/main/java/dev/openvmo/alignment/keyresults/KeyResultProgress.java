package dev.openvmo.alignment.keyresults;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.decimal.Decimals;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a key result has come. Not measured is null with a reason, never 0. */
@Schema(name = "KeyResultProgress")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyResultProgress(
        @Nullable @Schema(description = "What was measured or told last.", examples = "3.1") BigDecimal value,
        @Nullable @Schema(description = "When that held.") Instant observedAt,
        @Schema(description = "How many measurements or check-ins there are.", minimum = "0", examples = "12")
                long sampleSize,
        @Nullable
                @Schema(
                        description = "Where it begins, by itself or by the metric's target; absent without a grade.",
                        examples = "2.5")
                BigDecimal baseline,
        @Nullable
                @Schema(
                        description =
                                "Where it is to end, by itself or by the metric's target; absent without a grade.",
                        examples = "4")
                BigDecimal target,
        @JsonInclude
                @Schema(
                        description =
                                "(value − baseline) / (target − baseline): below 0 where it got worse, above 1 beyond the target.",
                        nullable = true,
                        examples = "1.2")
                BigDecimal progress,
        @JsonInclude
                @Schema(
                        description = "The progress within 0 and 1.",
                        nullable = true,
                        minimum = "0",
                        maximum = "1",
                        examples = "1")
                BigDecimal grade,
        @Nullable Band band,
        @Nullable Expectation expectation,
        @Nullable NotGraded reason) {

    static KeyResultProgress none(NotGraded reason) {
        return new KeyResultProgress(null, null, 0, null, null, null, null, null, null, reason);
    }

    /** Of a value that was measured or told last. */
    static KeyResultProgress of(
            BigDecimal baseline,
            BigDecimal target,
            Commitment commitment,
            BigDecimal value,
            Instant observedAt,
            long sampleSize) {
        var part = value.subtract(baseline);
        var whole = target.subtract(baseline);
        var grade = Grade.of(part, whole);
        return new KeyResultProgress(
                Decimals.plain(value),
                observedAt,
                sampleSize,
                Decimals.plain(baseline),
                Decimals.plain(target),
                Decimals.quotient(part, whole, Decimals.PLACES),
                grade.value(),
                grade.band(),
                commitment.expectation(grade),
                null);
    }
}
