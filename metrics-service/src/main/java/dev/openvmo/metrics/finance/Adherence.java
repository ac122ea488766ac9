package dev.openvmo.metrics.finance;

import static dev.openvmo.metrics.finance.Figure.PRECISION;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a forecast keeps to its budget: variance = forecast - baseline, in per cent of the baseline. Pure.
 *
 * @param published the variance in per cent that somebody published; null where nobody did
 */
public record Adherence(BigDecimal baseline, BigDecimal forecast, BigDecimal published) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Who publishes whole per cent may be off by rounding both ways. */
    private static final BigDecimal TOLERANCE = BigDecimal.ONE;

    /** All of these taken together; nobody published that. */
    public static Adherence total(List<Adherence> all) {
        return new Adherence(
                all.stream().map(Adherence::baseline).reduce(BigDecimal.ZERO, BigDecimal::add),
                all.stream().map(Adherence::forecast).reduce(BigDecimal.ZERO, BigDecimal::add),
                null);
    }

    public BigDecimal variance() {
        return forecast.subtract(baseline);
    }

    /** In per cent of the baseline. */
    public Figure percent() {
        return Figure.quotient(variance().multiply(HUNDRED), baseline, Undefined.ZERO_BASELINE);
    }

    /** Whether the variance is within so many per cent of the baseline, either way. */
    public boolean within(int percent) {
        return variance().abs().multiply(HUNDRED).compareTo(baseline.abs().multiply(BigDecimal.valueOf(percent))) <= 0;
    }

    /** Whether what was published is another figure than baseline and forecast make: by more than one per cent of the baseline. */
    public boolean contradicted() {
        return published != null
                && baseline.signum() != 0
                && variance()
                                .multiply(HUNDRED)
                                .divide(baseline, PRECISION)
                                .subtract(published)
                                .abs()
                                .compareTo(TOLERANCE)
                        > 0;
    }
}
