package dev.openvmo.metrics.benefits;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a benefit has brought beside what was forecast last; of a disbenefit, what it has cost. */
@Schema(name = "BenefitActuals")
record BenefitActualsView(
        @Schema(description = "The benefit.") UUID benefitId,
        @Nullable @Schema(description = "The metric's.", maxLength = 50, examples = "%") String unit,
        @Nullable @Schema(description = "Which forecast; absent without one.", minimum = "1", examples = "1")
                Integer forecastVersion,
        @Schema(description = "Actual over forecast, over the periods that are over and were measured.") Computed ratio,
        @Schema(description = "What is to be expected of the forecast, by what came of the estimator's others.")
                Computed adjusted,
        @Schema(description = "Each period that was forecast.", maxItems = 200) List<Period> periods) {

    /** One period. */
    @Schema(name = "BenefitActualPeriod")
    record Period(
            FiscalPeriod period,
            @Schema(description = "At least.", examples = "0.2") BigDecimal low,
            @Schema(description = "Most likely.", examples = "0.5") BigDecimal likely,
            @Schema(description = "At most.", examples = "0.8") BigDecimal high,
            @JsonInclude
                    @Schema(
                            nullable = true,
                            description = "What came, from the baseline; null with a reason.",
                            examples = "0.4")
                    BigDecimal actual,
            @Nullable @Schema(description = "Why there is none.", enumeration = "NOT_MEASURED") String reason,
            @Schema(description = "How many measurements it rests on.", minimum = "0", examples = "3") long sampleSize,
            @Schema(description = "Whether it is not over yet, so that it does not count.", examples = "false")
                    boolean partial) {

        static Period of(PeriodOutcome outcome) {
            return new Period(
                    outcome.period(),
                    outcome.low(),
                    outcome.likely(),
                    outcome.high(),
                    outcome.actual(),
                    outcome.actual() == null ? "NOT_MEASURED" : null,
                    outcome.samples(),
                    !outcome.over());
        }
    }

    static BenefitActualsView of(Outcome outcome, Computed ratio, Computed adjusted) {
        return new BenefitActualsView(
                outcome.benefitId(),
                outcome.unit(),
                outcome.forecastVersion(),
                ratio,
                adjusted,
                outcome.periods().stream().map(Period::of).toList());
    }
}
