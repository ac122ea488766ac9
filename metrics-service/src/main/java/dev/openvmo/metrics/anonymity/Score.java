package dev.openvmo.metrics.anonymity;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.metrics.intervals.Interval;
import java.math.BigDecimal;
import java.util.List;

/**
 * What answers come to, with an interval of 95 %. The net score is that of Reichheld (The One Number You Need to Grow, 2003);
 * its variance is that of a difference of two shares of a multinomial, p + d - (p - d)², and its interval is Wald's around what
 * it is with three answers more, 3/4 promoters and 3/4 detractors among them (AW(3, T) of Rocks, Interval Estimation for the
 * "Net Promoter Score", The American Statistician 70, 2016). Shares have Wilson's interval, means Student's. Pure.
 */
public record Score(BigDecimal value, Interval interval) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double ADDED = 3;
    private static final double ADDED_AT_ENDS = 0.75;
    private static final int PROMOTERS_FROM = 9;
    private static final int DETRACTORS_TO = 6;

    /** Of at least two answers, counted by the values of the kind's scale from its lower end. */
    public static Score of(SurveyKind kind, List<Integer> counts) {
        var n = counts.stream().mapToInt(Integer::intValue).sum();
        return switch (kind.method()) {
            case TOP_TWO -> share(between(kind, counts, kind.most() - 1, kind.most()), n);
            case NET ->
                net(
                        between(kind, counts, PROMOTERS_FROM, kind.most()),
                        between(kind, counts, kind.least(), DETRACTORS_TO),
                        n);
            case MEAN -> mean(kind, counts, n);
        };
    }

    /** The sum of the variances of promoters and detractors among n, less twice their covariance: of one draw. */
    static double variance(double promoters, double detractors) {
        return promoters + detractors - (promoters - detractors) * (promoters - detractors);
    }

    private static Score share(int satisfied, int n) {
        return new Score(percent(satisfied, n), Interval.ofShare(satisfied, n).times(HUNDRED));
    }

    private static Score net(int promoters, int detractors, int n) {
        var p = (promoters + ADDED_AT_ENDS) / (n + ADDED);
        var d = (detractors + ADDED_AT_ENDS) / (n + ADDED);
        var half = Interval.NORMAL * Math.sqrt(variance(p, d) / (n + ADDED));
        return new Score(
                percent(promoters - detractors, n),
                Interval.around(p - d, half).times(HUNDRED).within(HUNDRED.negate(), HUNDRED));
    }

    private static Score mean(SurveyKind kind, List<Integer> counts, int n) {
        var sum = 0L;
        for (int i = 0; i < counts.size(); i++) {
            sum += (long) counts.get(i) * (kind.least() + i);
        }
        var mean = (double) sum / n;
        var squares = 0.0;
        for (int i = 0; i < counts.size(); i++) {
            squares += counts.get(i) * Math.pow(kind.least() + i - mean, 2);
        }
        return new Score(
                Decimals.quotient(BigDecimal.valueOf(sum), BigDecimal.valueOf(n), Decimals.PLACES),
                Interval.ofMean(mean, squares, n)
                        .within(BigDecimal.valueOf(kind.least()), BigDecimal.valueOf(kind.most())));
    }

    private static int between(SurveyKind kind, List<Integer> counts, int from, int to) {
        return counts.subList(from - kind.least(), to - kind.least() + 1).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static BigDecimal percent(int of, int n) {
        return Decimals.quotient(HUNDRED.multiply(BigDecimal.valueOf(of)), BigDecimal.valueOf(n), Decimals.PLACES);
    }
}
