package dev.openvmo.metrics.forecasts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Plays what comes many times, drawing each interval from the samples with replacement, and counts. Its error: a percentile of
 * {@value #TRIALS} trials lies, with 95 % confidence, between the trials at the ends of the interval that Wilson (1927) gives
 * for its share. Pure.
 */
final class MonteCarlo {
    static final int TRIALS = 10_000;

    /** The 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private MonteCarlo() {}

    /** After how many intervals so many items are finished; null where not within so many intervals. */
    static Map<Percentile, Estimate> whenDone(Samples samples, int items, int most, long seed) {
        var random = new SplitMix(seed);
        var amounts = amounts(samples);
        var results = new long[TRIALS];
        for (int trial = 0; trial < TRIALS; trial++) {
            var total = 0L;
            var nth = 0;
            while (total < items && nth <= most) {
                total += amounts[random.below(amounts.length)];
                nth++;
            }
            results[trial] = nth;
        }
        Arrays.sort(results);
        var found = new EnumMap<Percentile, Estimate>(Percentile.class);
        for (var each : Percentile.values()) {
            found.put(
                    each,
                    new Estimate(
                            within(results[place(each.share)], most),
                            within(results[place(wilson(each.share, -1))], most),
                            within(results[place(wilson(each.share, 1))], most)));
        }
        return found;
    }

    /** How many items are finished, at the least, in so many intervals. */
    static Map<Percentile, Estimate> howMany(Samples samples, int intervals, long seed) {
        var random = new SplitMix(seed);
        var amounts = amounts(samples);
        var results = new long[TRIALS];
        for (int trial = 0; trial < TRIALS; trial++) {
            var total = 0L;
            for (int nth = 0; nth < intervals; nth++) {
                total += amounts[random.below(amounts.length)];
            }
            results[trial] = -total; // the more, the earlier in the order: so many and more are as sure as is asked
        }
        Arrays.sort(results);
        var found = new EnumMap<Percentile, Estimate>(Percentile.class);
        for (var each : Percentile.values()) {
            found.put(
                    each,
                    new Estimate(
                            -results[place(each.share)],
                            -results[place(wilson(each.share, 1))],
                            -results[place(wilson(each.share, -1))]));
        }
        return found;
    }

    private static long[] amounts(Samples samples) {
        return samples.each().stream().mapToLong(Long::longValue).toArray();
    }

    private static Long within(long intervals, int most) {
        return intervals > most ? null : intervals;
    }

    /** The first by which this share of all trials is reached. */
    private static int place(double share) {
        return Math.min(TRIALS - 1, Math.max(0, (int) Math.ceil(share * TRIALS - 1e-9) - 1));
    }

    /** The lower (-1) or upper (1) end of Wilson's interval for this share. */
    private static double wilson(double share, int sign) {
        var squared = Z * Z;
        var middle = share + squared / (2 * TRIALS);
        var half = Z * Math.sqrt(share * (1 - share) / TRIALS + squared / (4.0 * TRIALS * TRIALS));
        return (middle + sign * half) / (1 + squared / TRIALS);
    }
}
