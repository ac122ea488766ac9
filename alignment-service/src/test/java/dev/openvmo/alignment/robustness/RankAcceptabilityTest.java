package dev.openvmo.alignment.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.openvmo.kit.ids.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Draws agree with what can be computed exactly, and are the same again. */
class RankAcceptabilityTest {
    private static final int SAMPLES = 40_000;

    @Test
    void twoOptionsUnderOneUncertainWeightComeOutAsTheBetaDistributionSays() {
        // The first is above where w > 1/2, w ~ Beta(6, 4)
        var found = RankAcceptability.of(
                List.of(serving(0), serving(1)), 2, new Weights(weights(0.6, 0.4), 10), SAMPLES, 1);

        var exact = aboveHalf(6, 4);
        assertThat(exact).isCloseTo(0.74609375, within(1e-12));
        assertThat(found.above(0, 1)).isCloseTo(exact, within(4 * RankAcceptability.standardError(exact, SAMPLES)));
        assertThat(found.rank(0, 0)).isEqualTo(found.above(0, 1));
        assertThat(found.expectedRank(0)).isCloseTo(2 - found.above(0, 1), within(1e-12));
    }

    @Property(tries = 20)
    void theErrorIsAsSmallAsStated(
            @ForAll @IntRange(min = 1, max = 12) int one,
            @ForAll @IntRange(min = 1, max = 12) int other,
            @ForAll @IntRange(min = 500, max = 50_000) int samples,
            @ForAll long seed) {
        var whole = one + other;
        var weights = new Weights(weights((double) one / whole, (double) other / whole), whole);

        var found = RankAcceptability.of(List.of(serving(0), serving(1)), 2, weights, samples, seed);

        var exact = aboveHalf(one, other);
        assertThat(found.above(0, 1))
                .isCloseTo(exact, within(5 * RankAcceptability.standardError(exact, samples) + 1.0 / samples));
    }

    @Test
    void aHundredTimesTheDrawsHaveATenthOfTheError() {
        assertThat(spread(10_000) / spread(100)).isBetween(0.05, 0.2);
    }

    @Test
    void anUncertainStrengthIsAnywhereThatItsConfidenceLeaves() {
        // 0.4 with confidence 0.5 is somewhere from 0.2 to 0.7: above 0.6 in one draw of five
        var unsure = option(new Option.Claim(0, 0.4, 0.5));
        var sure = option(new Option.Claim(0, 0.6, 1));

        var found = RankAcceptability.of(List.of(sure, unsure), 2, new Weights(weights(1), 50), SAMPLES, 7);

        assertThat(found.above(1, 0)).isCloseTo(0.2, within(0.01));
    }

    @Test
    void whatIsCertainIsCertain() {
        var options = List.of(
                option(new Option.Claim(0, 0.9, 1), new Option.Claim(1, 0.9, 1)),
                option(new Option.Claim(0, 0.5, 1), new Option.Claim(1, 0.5, 1)),
                option(new Option.Claim(0, 0.5, 1), new Option.Claim(1, 0.5, 1)),
                option());

        var found = RankAcceptability.of(options, options.size(), new Weights(weights(0.5, 0.3, 0.2), 5), 1_000, 3);

        // the better everywhere is first; equals keep their order; who serves nothing is last
        IntStream.range(0, 4).forEach(i -> assertThat(found.rank(i, i)).isEqualTo(1));
    }

    @Property(tries = 20)
    void ranksAndPairsAddUpAndTheSeedSaysItAll(
            @ForAll @IntRange(min = 1, max = 30) int count, @ForAll @LongRange(min = 0, max = 1_000) long seed) {
        var random = new Random(seed);
        var options = IntStream.range(0, count)
                .mapToObj(i -> option(
                        new Option.Claim(0, random.nextDouble(), random.nextDouble()),
                        new Option.Claim(1, random.nextDouble(), 1)))
                .toList();
        var weights = new Weights(weights(0.5, 0.25, 0.25), 20);

        var found = RankAcceptability.of(options, options.size(), weights, 200, seed);
        var again = RankAcceptability.of(options, options.size(), weights, 200, seed);

        for (var i = 0; i < count; i++) {
            var option = i;
            assertThat(IntStream.range(0, count)
                            .mapToDouble(rank -> found.rank(option, rank))
                            .sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(IntStream.range(0, count)
                            .mapToDouble(other -> found.rank(other, option))
                            .sum())
                    .isCloseTo(1, within(1e-9));
            for (var j = 0; j < count; j++) {
                assertThat(found.above(i, j)).isEqualTo(again.above(i, j));
                assertThat(found.above(i, j) + found.above(j, i)).isCloseTo(i == j ? 0 : 1, within(1e-9));
            }
        }
    }

    /** The standard deviation of an even chance over many seeds. */
    private static double spread(int samples) {
        var found = IntStream.range(0, 60)
                .mapToDouble(seed -> RankAcceptability.of(
                                List.of(serving(0), serving(1)), 2, new Weights(weights(0.5, 0.5), 2), samples, seed)
                        .above(0, 1))
                .toArray();
        return Math.sqrt(
                Arrays.stream(found).map(p -> (p - 0.5) * (p - 0.5)).average().orElseThrow());
    }

    /** P(X > 1/2), X ~ Beta(a, b) with whole a and b: the binomial sum of the regularised incomplete beta function. */
    private static double aboveHalf(int a, int b) {
        var n = a + b - 1;
        return IntStream.range(0, a).mapToDouble(k -> choose(n, k)).sum() / Math.pow(2, n);
    }

    private static double choose(int n, int k) {
        return IntStream.rangeClosed(1, k)
                .mapToDouble(i -> (double) (n - k + i) / i)
                .reduce(1, (x, y) -> x * y);
    }

    private static double[] weights(double... weights) {
        return DoubleStream.of(weights).toArray();
    }

    private static Option serving(int objective) {
        return option(new Option.Claim(objective, 1, 1));
    }

    private static Option option(Option.Claim... claims) {
        return new Option(Ids.next(), List.of(claims));
    }
}
