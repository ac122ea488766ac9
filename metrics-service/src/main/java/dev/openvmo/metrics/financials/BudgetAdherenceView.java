package dev.openvmo.metrics.financials;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.metrics.finance.Adherence;
import dev.openvmo.metrics.finance.Figure;
import dev.openvmo.metrics.finance.Undefined;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a portfolio's initiatives keep to their budgets. */
@Schema(name = "BudgetAdherence")
record BudgetAdherenceView(
        @Schema(description = "The portfolio.") UUID portfolioId,
        @Nullable @Schema(description = "Of the amounts.", maxLength = 50, examples = "GBP") String unit,
        @Schema(description = "How many initiatives have both, baseline and forecast, in one unit.", examples = "198")
                int measured,
        @Schema(description = "How many have not: nothing is said of them.", examples = "37") int notMeasured,
        @Schema(description = "The sum of the baselines.") Computed baseline,
        @Schema(description = "The sum of the forecasts.") Computed forecast,
        @Schema(description = "Forecast less baseline.") Computed variance,
        @Schema(description = "The same in per cent of the baseline.") Computed variancePercent,
        @Schema(description = "How many are off by at most 5 per cent.", examples = "67") long within5Percent,
        @Schema(description = "How many are off by at most 10 per cent.", examples = "89") long within10Percent,
        @Schema(
                        description =
                                "Initiatives whose published variance is off by more than one point, the farthest first.",
                        maxItems = 100_000)
                List<Contradiction> contradictions) {

    /** A published variance that its own inputs contradict. */
    @Schema(name = "ContradictedVariance")
    record Contradiction(
            @Schema(description = "The initiative.") UUID initiativeId,
            @Nullable @Schema(description = "Its title.", maxLength = 500, examples = "Faster checkout") String title,
            @Schema(description = "The baseline.", examples = "20") BigDecimal baseline,
            @Schema(description = "The forecast.", examples = "41") BigDecimal forecast,
            @Schema(description = "What was published, in per cent.", examples = "0") BigDecimal published,
            @JsonInclude @Schema(nullable = true, description = "What baseline and forecast make.", examples = "105")
                    BigDecimal variancePercent) {

        static Contradiction of(BudgetAdherence.One one) {
            var found = one.adherence();
            return new Contradiction(
                    one.id(),
                    one.title(),
                    found.baseline(),
                    found.forecast(),
                    found.published(),
                    found.percent().value());
        }

        BigDecimal off() {
            return variancePercent.subtract(published).abs();
        }
    }

    static BudgetAdherenceView of(UUID portfolioId, String unit, List<BudgetAdherence.One> all) {
        var measured = all.stream().filter(each -> each.adherence() != null).toList();
        var each = measured.stream().map(BudgetAdherence.One::adherence).toList();
        var total = Adherence.total(each);
        var none = measured.isEmpty();
        return new BudgetAdherenceView(
                portfolioId,
                unit,
                measured.size(),
                all.size() - measured.size(),
                told(none, total.baseline(), unit, measured.size()),
                told(none, total.forecast(), unit, measured.size()),
                told(none, total.variance(), unit, measured.size()),
                none ? Computed.unknown(Undefined.NOT_MEASURED.name()) : told(total.percent(), measured.size()),
                each.stream().filter(one -> one.within(5)).count(),
                each.stream().filter(one -> one.within(10)).count(),
                measured.stream()
                        .filter(one -> one.adherence().contradicted())
                        .map(Contradiction::of)
                        .sorted(Comparator.comparing(Contradiction::off)
                                .reversed()
                                .thenComparing(Contradiction::initiativeId))
                        .toList());
    }

    private static Computed told(boolean none, BigDecimal value, String unit, long samples) {
        return none
                ? Computed.unknown(Undefined.NOT_MEASURED.name())
                : new Computed(value, unit, null, samples, null, null);
    }

    private static Computed told(Figure figure, long samples) {
        return figure.value() == null
                ? Computed.unknown(figure.reason().name())
                : new Computed(figure.value(), "%", null, samples, null, null);
    }
}
