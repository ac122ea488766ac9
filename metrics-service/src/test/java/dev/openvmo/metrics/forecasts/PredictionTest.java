package dev.openvmo.metrics.forecasts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of samples of throughput. */
class PredictionTest {
    private static final Samples PUBLISHED = samples(1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2);

    @Test
    void theExactDistributionGivesThePublishedWeeks() {
        var prediction = Prediction.whenDone(PUBLISHED, 105, null, 1);

        assertThat(prediction.method()).isEqualTo(Method.EXACT);
        assertThat(values(prediction)).containsExactly(28L, 32L, 34L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, -7})
    void monteCarloAgreesWithinItsStatedError(long seed) {
        var played = Prediction.whenDone(PUBLISHED, 105, Method.MONTE_CARLO, seed);

        assertThat(played.method()).isEqualTo(Method.MONTE_CARLO);
        agrees(Prediction.whenDone(PUBLISHED, 105, null, 0), played);
        agrees(Prediction.howMany(PUBLISHED, 30, null, 0), Prediction.howMany(PUBLISHED, 30, Method.MONTE_CARLO, seed));
    }

    private static void agrees(Prediction exact, Prediction played) {
        exact.estimates().forEach((each, estimate) -> assertThat(estimate.value())
                .as(each.name())
                .isBetween(
                        played.estimates().get(each).lower(),
                        played.estimates().get(each).upper()));
    }

    @Test
    void theSameSeedPlaysTheSame() {
        assertThat(Prediction.whenDone(PUBLISHED, 105, Method.MONTE_CARLO, 42))
                .isEqualTo(Prediction.whenDone(PUBLISHED, 105, Method.MONTE_CARLO, 42));
        assertThat(Prediction.howMany(samples(0, 1000), 5000, null, 42).method())
                .isEqualTo(Method.MONTE_CARLO);
    }

    @Test
    void whereNothingWasFinishedNothingIsForecast() {
        var prediction = Prediction.whenDone(samples(0, 0, 0), 5, null, 1);

        assertThat(prediction.reason()).isEqualTo("NOTHING_FINISHED");
        assertThat(values(prediction)).containsExactly(null, null, null);
        assertThat(Prediction.howMany(samples(0), 3, null, 1).reason()).isEqualTo("NOTHING_FINISHED");
        assertThat(Prediction.whenDone(samples(), 3, null, 1).reason()).isEqualTo("NO_SAMPLES");
    }

    @Test
    void whatIsFurtherThanIsLookedAheadIsNotKnown() {
        var rarely = new ArrayList<Long>(List.of(1L));
        IntStream.range(0, 4999).forEach(n -> rarely.add(0L));

        var exact = Prediction.whenDone(new Samples(rarely), 1, null, 1);
        var played = Prediction.whenDone(new Samples(rarely), 1, Method.MONTE_CARLO, 1);

        // a chance of one in 5,000 each time: the median is 3,466, and one in three goes beyond 5,000
        assertThat(values(exact)).containsExactly(3466L, null, null);
        assertThat(values(played).subList(1, 3)).containsOnlyNulls();
        agreesAtTheMedian(exact, played);
    }

    private static void agreesAtTheMedian(Prediction exact, Prediction played) {
        assertThat(exact.estimates().get(Percentile.P50).value())
                .isBetween(
                        played.estimates().get(Percentile.P50).lower(),
                        played.estimates().get(Percentile.P50).upper());
    }

    @Test
    void aBoundThatIsReachedExactlyIsReached() {
        // 17 of 20 samples finish it: 85 of 100, to the last bit
        var samples = new ArrayList<Long>();
        IntStream.range(0, 20).forEach(n -> samples.add(n < 17 ? 1L : 0L));

        assertThat(values(Prediction.whenDone(new Samples(samples), 1, null, 1)))
                .containsExactly(1L, 1L, 2L);
    }

    /** Every sequence of draws is as likely as every other: so counted one by one. */
    @Property(tries = 100)
    void theExactDistributionIsThatOfAllSequences(
            @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 0, max = 6) Long> each,
            @ForAll @IntRange(min = 1, max = 4) int intervals) {
        var samples = new Samples(each);
        if (samples.nothingFinished()) {
            return;
        }
        var totals = new TreeMap<Long, Long>(Map.of(0L, 1L));
        for (int nth = 0; nth < intervals; nth++) {
            var next = new TreeMap<Long, Long>();
            totals.forEach((total, ways) -> each.forEach(more -> next.merge(total + more, ways, Long::sum)));
            totals = next;
        }
        var all = totals.values().stream().mapToLong(Long::longValue).sum();

        var estimates = Exact.howMany(samples, intervals).orElseThrow();

        for (var wanted : Percentile.values()) {
            var value = estimates.get(wanted).value();
            var atLeast = totals.tailMap(value, true).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            var more = totals.tailMap(value, false).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat((double) atLeast / all).isGreaterThanOrEqualTo(wanted.share - 1e-9);
            assertThat((double) more / all).isLessThan(wanted.share);
        }
    }

    /** So many are done within n intervals exactly where n intervals bring so many. */
    @Property(tries = 100)
    void bothQuestionsAgree(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 9) Long> each,
            @ForAll @IntRange(min = 1, max = 40) int items) {
        var samples = new Samples(each);
        if (samples.nothingFinished()) {
            return;
        }
        Exact.whenDone(samples, items, Prediction.HORIZON).orElseThrow().forEach((wanted, estimate) -> {
            var intervals = estimate.value().intValue();
            var then =
                    Exact.howMany(samples, intervals).orElseThrow().get(wanted).value();
            assertThat(then).isGreaterThanOrEqualTo(items);
            if (intervals > 1) {
                var before = Exact.howMany(samples, intervals - 1)
                        .orElseThrow()
                        .get(wanted)
                        .value();
                assertThat(before).isLessThan(items);
            }
        });
    }

    private static List<Long> values(Prediction prediction) {
        var values = new ArrayList<Long>();
        for (var each : Percentile.values()) {
            values.add(prediction.estimates().get(each).value());
        }
        return values;
    }

    private static Samples samples(long... each) {
        return new Samples(Arrays.stream(each).boxed().toList());
    }
}
