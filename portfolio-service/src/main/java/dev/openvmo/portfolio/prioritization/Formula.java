package dev.openvmo.portfolio.prioritization;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a model makes of an initiative's inputs. Pure; the SQL functions {@code priority…} take the same steps. */
public record Formula(ModelKind kind, List<WeightedInput> inputs) {
    private static final int EXACT = 18;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The score; none where an input is unknown, but for the alignment that raises a WSJF. */
    public Optional<BigDecimal> score(Map<ModelInput, BigDecimal> known, Map<String, BigDecimal> customFields) {
        if (!known.keySet().containsAll(needed()) || !customFields.keySet().containsAll(neededFields())) {
            return Optional.empty();
        }
        return Optional.of(Decimals.rounded(
                switch (kind) {
                    case WSJF -> wsjf(known);
                    case ALIGNED_WSJF ->
                        wsjf(known)
                                .multiply(HUNDRED.add(known.getOrDefault(ModelInput.ALIGNMENT, BigDecimal.ZERO)))
                                .movePointLeft(2);
                    case RICE ->
                        quotient(
                                known.get(ModelInput.REACH)
                                        .multiply(known.get(ModelInput.IMPACT))
                                        .multiply(known.get(ModelInput.CONFIDENCE)),
                                HUNDRED.multiply(known.get(ModelInput.EFFORT)));
                    case VALUE_EFFORT -> quotient(known.get(ModelInput.BUSINESS_VALUE), known.get(ModelInput.EFFORT));
                    case COST_OF_DELAY -> quotient(known.get(ModelInput.COST_OF_DELAY), known.get(ModelInput.DURATION));
                    case WEIGHTED -> weighted(known, customFields);
                }));
    }

    private List<ModelInput> needed() {
        return kind == ModelKind.WEIGHTED
                ? inputs.stream()
                        .map(WeightedInput::input)
                        .filter(each -> each != ModelInput.CUSTOM_FIELD)
                        .toList()
                : kind.inputs().stream()
                        .filter(each -> each != ModelInput.ALIGNMENT)
                        .toList();
    }

    private List<String> neededFields() {
        return inputs.stream()
                .map(WeightedInput::customField)
                .filter(Objects::nonNull)
                .toList();
    }

    private static BigDecimal wsjf(Map<ModelInput, BigDecimal> known) {
        return quotient(
                known.get(ModelInput.BUSINESS_VALUE)
                        .add(known.get(ModelInput.TIME_CRITICALITY))
                        .add(known.get(ModelInput.RISK_REDUCTION)),
                known.get(ModelInput.JOB_SIZE));
    }

    /** The mean of estimates, and what each input adds to it that is known by events: they are kept apart, for each changes alone. */
    private BigDecimal weighted(Map<ModelInput, BigDecimal> known, Map<String, BigDecimal> customFields) {
        var all = inputs.stream().map(WeightedInput::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var base = BigDecimal.ZERO;
        var later = BigDecimal.ZERO;
        for (var each : inputs) {
            var value = each.customField() == null ? known.get(each.input()) : customFields.get(each.customField());
            if (each.input().later()) {
                var points = each.input() == ModelInput.ALIGNMENT ? value : points(each, value);
                later = later.add(Decimals.quotient(each.weight(), all, EXACT).multiply(points));
            } else {
                base = base.add(each.weight().multiply(points(each, value)));
            }
        }
        return Decimals.quotient(base, all, EXACT).add(later);
    }

    private static BigDecimal points(WeightedInput input, BigDecimal value) {
        var points = quotient(
                HUNDRED.multiply(value.subtract(input.from())), input.to().subtract(input.from()));
        return points.max(BigDecimal.ZERO).min(HUNDRED);
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return Decimals.quotient(dividend, divisor, Decimals.PLACES);
    }
}
