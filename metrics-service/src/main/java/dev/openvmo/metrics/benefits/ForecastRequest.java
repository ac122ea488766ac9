package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody expects a benefit to bring. */
@Schema(
        name = "BenefitForecastRequest",
        examples = {
            """
            {"estimator":"Ada Field","rationale":"Two shops tried it","periods":[{"period":"2027-Q1","low":0.2,"likely":0.5,"high":0.8}]}"""
        })
record ForecastRequest(
        @NotBlank @Size(max = 200) @Schema(description = "Who expects it.", examples = "Ada Field") String estimator,
        @Nullable @Size(max = 10_000) @Schema(description = "Why.", examples = "Two shops tried it") String rationale,
        @NotNull @Size(min = 1, max = 200) @Schema(description = "What is expected when; periods do not overlap.")
                List<@Valid Period> periods) {

    /** What is expected of a period. */
    @Schema(name = "BenefitForecastPeriod", description = "What is expected of a period, in the metric's unit.")
    record Period(
            @NotNull FiscalPeriod period,
            @NotNull
                    @Digits(integer = 18, fraction = 20)
                    @Schema(description = "At least: one time in ten less.", examples = "0.2")
                    BigDecimal low,
            @NotNull @Digits(integer = 18, fraction = 20) @Schema(description = "Most likely.", examples = "0.5")
                    BigDecimal likely,
            @NotNull
                    @Digits(integer = 18, fraction = 20)
                    @Schema(description = "At most: one time in ten more.", examples = "0.8")
                    BigDecimal high) {}

    /** In the order of time: 422 naming each period that overlaps another or is not in order. */
    ForecastRequest checked(FiscalCalendar calendar) {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "The forecast does not add up.");
        for (int i = 0; i < periods.size(); i++) {
            var each = periods.get(i);
            if (each.low.compareTo(each.likely) > 0 || each.likely.compareTo(each.high) > 0) {
                refusal.at("/periods/" + i + "/likely", ErrorCode.IN_ORDER, "must lie between low and high");
            }
            if (periods.subList(0, i).stream().anyMatch(former -> calendar.overlap(former.period, each.period))) {
                refusal.at("/periods/" + i + "/period", ErrorCode.DUPLICATE, "overlaps an earlier one");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return new ForecastRequest(
                estimator,
                rationale,
                periods.stream()
                        .sorted(Comparator.comparing(each -> calendar.first(each.period)))
                        .toList());
    }
}
