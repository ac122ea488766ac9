package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.decimal.Decimals;
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
    private static final double NORMAL = 1.959963984540054;

    /** Student's quantile 0.975 for 1 to 10 degrees of freedom (Abramowitz and Stegun, table 26.10). */
    private static final double[] STUDENT = {
        12.7062047364, 4.3026527297, 3.1824463053, 2.7764451052, 2.5705818356,
        2.4469118511, 2.3646242516, 2.3060041352, 2.2621571628, 2.2281388520
    };

    /** From and to. */
    record Interval(BigDecimal low, BigDecimal high) {
        static Interval around(double middle, double half) {
            return new Interval(rounded(middle - half), rounded(middle + half));
        }
    }

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
                n < 2 ? null : Interval.around(mean, student(n - 1) * Math.sqrt(squares / (n - 1) / n)),
                rounded((double) covered / n),
                wilson(covered, n));
    }

    private static Interval wilson(long covered, int n) {
        var share = (double) covered / n;
        var z2 = NORMAL * NORMAL;
        var middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        var half = NORMAL / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        return Interval.around(middle, half);
    }

    /** Beyond the table by its expansion about the normal one (Abramowitz and Stegun, 26.7.5). */
    static double student(int freedom) {
        if (freedom <= STUDENT.length) {
            return STUDENT[freedom - 1];
        }
        var x = NORMAL;
        var first = (Math.pow(x, 3) + x) / 4;
        var second = (5 * Math.pow(x, 5) + 16 * Math.pow(x, 3) + 3 * x) / 96;
        var third = (3 * Math.pow(x, 7) + 19 * Math.pow(x, 5) + 17 * Math.pow(x, 3) - 15 * x) / 384;
        return x + first / freedom + second / Math.pow(freedom, 2) + third / Math.pow(freedom, 3);
    }

    private static BigDecimal rounded(double number) {
        return Decimals.rounded(BigDecimal.valueOf(number));
    }

    BigDecimal bias() {
        return ratio.subtract(BigDecimal.ONE);
    }
}
