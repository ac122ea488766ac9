package dev.openvmo.metrics.intervals;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;

/** From and to, with a confidence of 95 %. Computed in binary floating point and rounded to nine places. Pure. */
public record Interval(BigDecimal low, BigDecimal high) {
    /** The normal distribution's quantile 0.975. */
    public static final double NORMAL = 1.959963984540054;

    /** Student's quantile 0.975 for 1 to 10 degrees of freedom (Abramowitz and Stegun, table 26.10). */
    private static final double[] STUDENT = {
        12.7062047364, 4.3026527297, 3.1824463053, 2.7764451052, 2.5705818356,
        2.4469118511, 2.3646242516, 2.3060041352, 2.2621571628, 2.2281388520
    };

    /** What lies so far around a middle. */
    public static Interval around(double middle, double half) {
        return new Interval(rounded(middle - half), rounded(middle + half));
    }

    /** Of a share, so many of n: Wilson, Probable Inference, 1927. */
    public static Interval ofShare(long of, long n) {
        var share = (double) of / n;
        var z2 = NORMAL * NORMAL;
        var middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        var half = NORMAL / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        return around(middle, half);
    }

    /** Of a mean of n, at least two, by the sum of the squares of what they differ from it: Student, 1908. */
    public static Interval ofMean(double mean, double squares, int n) {
        return around(mean, student(n - 1) * Math.sqrt(squares / (n - 1) / n));
    }

    /** Student's quantile 0.975; beyond the table by its expansion about the normal one (Abramowitz and Stegun, 26.7.5). */
    public static double student(int freedom) {
        if (freedom <= STUDENT.length) {
            return STUDENT[freedom - 1];
        }
        var x = NORMAL;
        var first = (Math.pow(x, 3) + x) / 4;
        var second = (5 * Math.pow(x, 5) + 16 * Math.pow(x, 3) + 3 * x) / 96;
        var third = (3 * Math.pow(x, 7) + 19 * Math.pow(x, 5) + 17 * Math.pow(x, 3) - 15 * x) / 384;
        return x + first / freedom + second / Math.pow(freedom, 2) + third / Math.pow(freedom, 3);
    }

    /** What of it lies between these: a scale has no values beyond its ends. */
    public Interval within(BigDecimal least, BigDecimal most) {
        return new Interval(low.max(least), high.min(most));
    }

    /** The same in another unit. */
    public Interval times(BigDecimal factor) {
        return new Interval(Decimals.plain(low.multiply(factor)), Decimals.plain(high.multiply(factor)));
    }

    private static BigDecimal rounded(double number) {
        return Decimals.rounded(BigDecimal.valueOf(number));
    }
}
