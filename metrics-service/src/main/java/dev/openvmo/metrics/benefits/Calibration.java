package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.metrics.intervals.Interval;
import java.math.BigDecimal;
import java.util.List;

/**
 * How good forecasts were. The bias is the mean of actual over forecast, less 1, with Student's interval of 95 % (each
 * benefit is one draw); the coverage is the share of actuals between low and high, with Wilson's interval of 95 % (Wilson,
 * Probable Inference, 1927). Computed in binary floating point and rounded to nine places. Pure.
 *
 * @param ratio the mean of actual over forecast
 * @param ratioInterval null for fewer than two benefits
 */
record Calibration(
        int benefits, BigDecimal ratio, Interval ratioInterval, BigDecimal coverage, Interval coverageInterval) {
    /** One benefit: actual over forecast, and whether the actual lay between low and high. */
    record Draw(BigDecimal ratio, boolean covered) {
        static Draw of(Outcome outcome) {
            return new Draw(outcome.ratio(), outcome.covered());
        }
    }

    /** Of at least one. */
    static Calibration of(List<Draw> draws) {
        var n = draws.size();
        var ratios =
                draws.stream().mapToDouble(each -> each.ratio.doubleValue()).toArray();
        var mean = 0.0;
        for (var ratio : ratios) {
            mean += ratio / n;
        }
        var squares = 0.0;
        for (var ratio : ratios) {
            squares += (ratio - mean) * (ratio - mean);
        }
        var covered = draws.stream().filter(Draw::covered).count();
        return new Calibration(
                n,
                rounded(mean),
                n < 2 ? null : Interval.ofMean(mean, squares, n),
                rounded((double) covered / n),
                Interval.ofShare(covered, n));
    }

    private static BigDecimal rounded(double number) {
        return Decimals.rounded(BigDecimal.valueOf(number));
    }

    BigDecimal bias() {
        return ratio.subtract(BigDecimal.ONE);
    }
}
