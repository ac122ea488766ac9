package dev.openvmo.metrics.forecasts;

import dev.openvmo.metrics.series.Window;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is to be forecast, once it makes sense. Pure.
 *
 * @param portfolioId null of what belongs to the whole organisation
 * @param history of when the samples are; null where they were told
 * @param items when are so many done; null of the other question
 * @param intervals how many are done in so many intervals; null of the other question
 */
record ForecastQuestion(
        @Nullable UUID portfolioId,
        @Nullable Window history,
        Samples samples,
        Sampling interval,
        LocalDate start,
        @Nullable Integer items,
        @Nullable Long intervals,
        long seed,
        @Nullable Method method) {

    Prediction predict() {
        return items == null
                ? Prediction.howMany(samples, Math.toIntExact(intervals), method, seed)
                : Prediction.whenDone(samples, items, method, seed);
    }
}
