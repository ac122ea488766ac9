package dev.openvmo.metrics.forecasts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The exact distribution of what several intervals bring together: the distribution of one, convolved with itself. Done in
 * at most {@value #STEPS} steps, one for each total and each amount of each interval; what would take more is left to {@link
 * MonteCarlo}. Chances are compared at nine places, so that those that are equal but for the last bits are equal. Pure.
 */
final class Exact {
    static final long STEPS = 20_000_000;
    private static final double PLACES = 1e9;

    private Exact() {}

    /** After how many intervals so many items are finished; null where not within so many intervals. */
    static Optional<Map<Percentile, Estimate>> whenDone(Samples samples, int items, int most) {
        var weights = samples.weights();
        var found = new EnumMap<Percentile, Estimate>(Percentile.class);
        var totals = new double[items];
        totals[0] = 1;
        var done = 0.0;
        var steps = (long) items * weights.amounts().length;
        for (int nth = 1; nth <= most && found.size() < Percentile.values().length; nth++) {
            if (steps * nth > STEPS) {
                return Optional.empty();
            }
            var next = new double[items];
            for (int total = 0; total < items; total++) {
                for (int n = 0; n < weights.amounts().length && totals[total] > 0; n++) {
                    var then = (long) total + weights.amounts()[n];
                    var chance = totals[total] * weights.chances()[n];
                    if (then >= items) {
                        done += chance;
                    } else {
                        next[(int) then] += chance;
                    }
                }
            }
            totals = next;
            for (var each : Percentile.values()) {
                if (reached(done, each)) {
                    found.putIfAbsent(each, Estimate.exact((long) nth));
                }
            }
        }
        for (var each : Percentile.values()) {
            found.putIfAbsent(each, Estimate.exact(null));
        }
        return Optional.of(found);
    }

    /** How many items are finished, at the least, in so many intervals. */
    static Optional<Map<Percentile, Estimate>> howMany(Samples samples, int intervals) {
        var weights = samples.weights();
        var most = samples.most();
        // half of the totals of the last interval, on average, for each interval
        if (most * intervals / 2 * weights.amounts().length > STEPS / Math.max(1, intervals)) {
            return Optional.empty();
        }
        var totals = new double[] {1};
        for (int nth = 1; nth <= intervals; nth++) {
            var next = new double[(int) (most * nth) + 1];
            for (int total = 0; total < totals.length; total++) {
                for (int n = 0; n < weights.amounts().length; n++) {
                    next[total + weights.amounts()[n]] += totals[total] * weights.chances()[n];
                }
            }
            totals = next;
        }
        var found = new EnumMap<Percentile, Estimate>(Percentile.class);
        var atLeast = 0.0;
        for (int total = totals.length - 1; total >= 0; total--) {
            atLeast += totals[total];
            for (var each : Percentile.values()) {
                if (reached(atLeast, each)) {
                    found.putIfAbsent(each, Estimate.exact((long) total));
                }
            }
        }
        return Optional.of(found);
    }

    private static boolean reached(double chance, Percentile wanted) {
        return Math.round(chance * PLACES) >= Math.round(wanted.share * PLACES);
    }
}
