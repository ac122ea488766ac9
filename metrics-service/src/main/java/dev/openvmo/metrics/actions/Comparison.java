package dev.openvmo.metrics.actions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was measured before and after, compared as an interrupted time series (Wagner et al. 2002; Bernal, Cummins and Gasparrini
 * 2017): the trend before, and the season where a year before is known (one pair of harmonics), are carried on, and the change is how far
 * from that the days after are on average, whether at once or growing. Nothing is a mean alone. Pure.
 *
 * @param before days measured before it was done
 * @param after days measured since its effect was expected
 * @param change against what would have come without
 * @param plain the same without trend and season: what a comparison of means would have said
 * @param withoutSeason the same with the trend alone
 * @param seasonal whether the season is allowed for
 */
record Comparison(Side before, Side after, Estimate change, Estimate plain, Estimate withoutSeason, boolean seasonal) {
    private static final int LEAST_BEFORE = 12;
    private static final int LEAST_AFTER = 8;

    /** The normal quantile 0.995. Interval estimates of such series tend to be too narrow (Turner et al. 2021): 99 %, not 95 %. */
    private static final double SURE = 2.5758293035489004;

    /** The normal quantile 0.95: two one-sided tests at 5 % rule a change out (Schuirmann 1987). */
    private static final double RULED_OUT = 1.6448536269514722;

    private static final double NOISE = 1e-9;
    private static final double YEAR = 365.2425;

    /** What a day was measured as. */
    record Day(LocalDate day, double value) {}

    /** Days measured on one side. */
    record Side(int days, LocalDate first, LocalDate last, double mean, double deviation) {
        static Side of(List<Day> days) {
            var mean = days.stream().mapToDouble(Day::value).average().orElseThrow();
            var squares = days.stream()
                    .mapToDouble(each -> Math.pow(each.value - mean, 2))
                    .sum();
            return new Side(
                    days.size(),
                    days.get(0).day,
                    days.get(days.size() - 1).day,
                    mean,
                    days.size() < 2 ? 0 : Math.sqrt(squares / (days.size() - 1)));
        }
    }

    /** A change with its interval, and the scatter it is measured against. */
    record Estimate(double value, double error, double scatter, int degrees) {
        double lower() {
            return value - quantile(SURE) * error;
        }

        double upper() {
            return value + quantile(SURE) * error;
        }

        /** Whether it is surely not zero, towards this sign. */
        boolean sure(int sign) {
            return sign > 0 ? lower() > 0 : upper() < 0;
        }

        /** Whether one deviation of what days scatter, or more, towards this sign, is ruled out. */
        boolean rulesOut(int sign) {
            return sign * value + quantile(RULED_OUT) * error < scatter || value == 0 && error == 0;
        }

        /** Student's quantile by its expansion about the normal one (Abramowitz and Stegun, 26.7.5); degrees are 14 at least. */
        private double quantile(double x) {
            return x
                    + (Math.pow(x, 3) + x) / (4 * degrees)
                    + (5 * Math.pow(x, 5) + 16 * Math.pow(x, 3) + 3 * x) / (96 * Math.pow(degrees, 2))
                    + (3 * Math.pow(x, 7) + 19 * Math.pow(x, 5) + 17 * Math.pow(x, 3) - 15 * x)
                            / (384 * Math.pow(degrees, 3));
        }
    }

    /** Whether there is enough to compare; nothing where there is. */
    static Optional<Reason> tooFew(List<Day> before, List<Day> after) {
        if (before.size() < LEAST_BEFORE) {
            return Optional.of(Reason.TOO_FEW_BEFORE);
        }
        return after.size() < LEAST_AFTER ? Optional.of(Reason.TOO_FEW_AFTER) : Optional.empty();
    }

    /** Each list in the order of days, and long enough. */
    static Comparison of(List<Day> before, List<Day> after) {
        var seasonal = ChronoUnit.DAYS.between(before.get(0).day, before.get(before.size() - 1).day) >= (long) YEAR;
        var plain = estimate(before, after, false, false);
        var trend = estimate(before, after, true, false);
        return new Comparison(
                Side.of(before),
                Side.of(after),
                seasonal ? estimate(before, after, true, true) : trend,
                plain,
                trend,
                seasonal);
    }

    /** The verdict, where more is wanted (1) or less (-1). */
    Reason reason(int wanted) {
        if (change.sure(wanted)) {
            return Reason.CHANGED;
        }
        if (change.sure(-wanted)) {
            return Reason.WORSENED;
        }
        if (plain.sure(wanted)) {
            return withoutSeason.sure(wanted) ? Reason.SEASON : Reason.TREND_BEFORE;
        }
        return change.rulesOut(wanted) ? Reason.NOT_CHANGED : Reason.TOO_UNCERTAIN;
    }

    private static Estimate estimate(List<Day> before, List<Day> after, boolean trend, boolean season) {
        int n = before.size() + after.size();
        var rows = new double[n][];
        var values = new double[n];
        var start = before.get(0).day;
        var middle = after.stream()
                .mapToDouble(each -> years(start, each.day))
                .average()
                .orElseThrow();
        for (int i = 0; i < n; i++) {
            var later = i >= before.size();
            var day = later ? after.get(i - before.size()) : before.get(i);
            var at = years(start, day.day);
            rows[i] = row(later, at, at - middle, trend, season);
            values[i] = day.value;
        }
        var fit = Regression.of(rows, values);
        var noise = NOISE * Arrays.stream(values).map(Math::abs).max().orElseThrow();
        return new Estimate(
                beyond(noise, fit.coefficients()[1]),
                beyond(noise, fit.errors()[1]),
                beyond(noise, fit.scatter()),
                fit.degrees());
    }

    /** What binary numbers make of nothing is nothing. */
    private static double beyond(double noise, double value) {
        return Math.abs(value) < noise ? 0 : value;
    }

    /** The second column's coefficient is the change in the middle of the days after, which is its mean over them. */
    private static double[] row(boolean later, double at, double fromMiddle, boolean trend, boolean season) {
        var step = later ? 1.0 : 0;
        if (!trend) {
            return new double[] {1, step};
        }
        var turn = 2 * Math.PI * at;
        return season
                ? new double[] {1, step, at, step * fromMiddle, Math.sin(turn), Math.cos(turn)}
                : new double[] {1, step, at, step * fromMiddle};
    }

    private static double years(LocalDate start, LocalDate day) {
        return ChronoUnit.DAYS.between(start, day) / YEAR;
    }
}
