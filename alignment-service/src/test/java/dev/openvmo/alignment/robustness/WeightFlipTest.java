package dev.openvmo.alignment.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The weight at which two neighbours change places. */
class WeightFlipTest {
    private static final BigDecimal STEP = new BigDecimal("1e-12");

    @Test
    void twoThatServeOneObjectiveEachAreLevelAtHalf() {
        var flip = WeightFlip.smallest(decimals("0.6", "0.4"), decimals("1", "0"), decimals("0", "1"))
                .orElseThrow();

        assertThat(flip.objective()).isZero();
        assertThat(flip.to()).isEqualByComparingTo("0.5");
        assertThat(flip.change()).isEqualByComparingTo("-0.1");
    }

    @Test
    void theOtherWeightsKeepTheirProportions() {
        // 0.5 × 0.2 + 0.3 × 0.4 − 0.2 × 0.6 = 0.10; in the third, level at (0.22/0.8) / (0.22/0.8 + 0.6)
        var flip = WeightFlip.smallest(
                        decimals("0.5", "0.3", "0.2"), decimals("0.9", "0.8", "0.1"), decimals("0.7", "0.4", "0.7"))
                .orElseThrow();

        assertThat(flip.objective()).isEqualTo(2);
        assertThat(flip.to()).isEqualByComparingTo("0.314285714285714286");
    }

    @Test
    void noWeightHelpsAgainstOneThatIsBetterEverywhere() {
        assertThat(WeightFlip.smallest(decimals("0.6", "0.4"), decimals("0.9", "0.5"), decimals("0.8", "0.5")))
                .isEmpty();
    }

    @Property
    void justBeforeItTheOrderHoldsAndJustBeyondItDoesNot(
            @ForAll @Size(4) List<@IntRange(min = 1, max = 100) Integer> parts,
            @ForAll @Size(4) List<@IntRange(min = 0, max = 100) Integer> one,
            @ForAll @Size(4) List<@IntRange(min = 0, max = 100) Integer> other) {
        var sum = parts.stream().mapToInt(Integer::intValue).sum();
        var first = parts.stream().skip(1).map(part -> part(part, sum)).toList();
        var weights = new ArrayList<BigDecimal>();
        weights.add(BigDecimal.ONE.subtract(first.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        weights.addAll(first);
        var strengths = List.of(hundredths(one), hundredths(other));
        var lead = lead(weights, strengths.get(0), strengths.get(1));
        Assume.that(lead.abs().compareTo(STEP) > 0); // who are level but for the rounding of weights go either way
        var ahead = strengths.get(lead.signum() >= 0 ? 0 : 1);
        var behind = strengths.get(lead.signum() >= 0 ? 1 : 0);

        WeightFlip.smallest(weights, ahead, behind).ifPresent(flip -> {
            var beyond = flip.change().signum() < 0 ? STEP.negate() : STEP;
            assertThat(flip.to()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(lead(moved(weights, flip, beyond.negate()), ahead, behind))
                    .isGreaterThan(BigDecimal.ZERO);
            assertThat(lead(moved(weights, flip, beyond), ahead, behind)).isLessThan(BigDecimal.ZERO);
        });
    }

    /** The weights with that one at its turning point and a little more, the others in proportion. */
    private static List<BigDecimal> moved(List<BigDecimal> weights, WeightFlip flip, BigDecimal more) {
        var to = flip.to().add(more);
        var scale = BigDecimal.ONE.subtract(to).divide(BigDecimal.ONE.subtract(flip.from()), 40, RoundingMode.HALF_UP);
        return IntStream.range(0, weights.size())
                .mapToObj(j -> j == flip.objective() ? to : weights.get(j).multiply(scale))
                .toList();
    }

    private static BigDecimal lead(List<BigDecimal> weights, List<BigDecimal> ahead, List<BigDecimal> behind) {
        return IntStream.range(0, weights.size())
                .mapToObj(j -> weights.get(j).multiply(ahead.get(j).subtract(behind.get(j))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal part(int part, int sum) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(sum), 18, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> hundredths(List<Integer> numbers) {
        return numbers.stream().map(n -> BigDecimal.valueOf(n, 2)).toList();
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toList();
    }
}
