package dev.openvmo.metrics.forecasts;

import jakarta.annotation.Nullable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What comes out of samples. Pure.
 *
 * @param method null where nothing can be said
 * @param reason why nothing can be said
 */
record Prediction(@Nullable Method method, Map<Percentile, Estimate> estimates, @Nullable String reason) {
    /** How many intervals are looked ahead. */
    static final int HORIZON = 5000;

    private static final Map<Percentile, Estimate> NOTHING = Map.of(
            Percentile.P50, Estimate.exact(null),
            Percentile.P85, Estimate.exact(null),
            Percentile.P95, Estimate.exact(null));

    /** After how many intervals so many items are finished. */
    static Prediction whenDone(Samples samples, int items, @Nullable Method wanted, long seed) {
        return of(
                samples,
                wanted,
                () -> Exact.whenDone(samples, items, HORIZON),
                () -> MonteCarlo.whenDone(samples, items, HORIZON, seed));
    }

    /** How many items are finished in so many intervals. */
    static Prediction howMany(Samples samples, int intervals, @Nullable Method wanted, long seed) {
        return of(
                samples,
                wanted,
                () -> Exact.howMany(samples, intervals),
                () -> MonteCarlo.howMany(samples, intervals, seed));
    }

    private static Prediction of(
            Samples samples,
            Method wanted,
            Supplier<Optional<Map<Percentile, Estimate>>> exact,
            Supplier<Map<Percentile, Estimate>> played) {
        if (samples.each().isEmpty()) {
            return new Prediction(null, NOTHING, "NO_SAMPLES");
        }
        if (samples.nothingFinished()) {
            return new Prediction(null, NOTHING, "NOTHING_FINISHED");
        }
        return (wanted == Method.MONTE_CARLO ? Optional.<Map<Percentile, Estimate>>empty() : exact.get())
                .map(found -> new Prediction(Method.EXACT, found, null))
                .orElseGet(() -> new Prediction(Method.MONTE_CARLO, played.get(), null));
    }
}
