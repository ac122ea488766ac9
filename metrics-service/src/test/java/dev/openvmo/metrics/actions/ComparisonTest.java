package dev.openvmo.metrics.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an action did is told from what would have come without it. */
class ComparisonTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    @Test
    void whatWasPlantedIsFoundAndNothingElse() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(PlantedActions.of(seed).all()).as("seed %d", seed).allSatisfy(each -> assertThat(
                            each.found().verdict())
                    .as(each.name())
                    .isEqualTo(each.truth().verdict()));
        }
    }

    @Test
    void ofAHundredSeedsTheWrongOnesAreFew() {
        var decoys = 0;
        var helped = 0;
        var missed = 0;
        for (long seed = 1; seed <= 100; seed++) {
            for (var each : PlantedActions.of(seed).all()) {
                var worked = each.truth() == Reason.CHANGED;
                var found = each.found() == Reason.CHANGED;
                decoys += worked ? 0 : 1;
                helped += !worked && found ? 1 : 0;
                missed += worked && !found ? 1 : 0;
            }
        }
        System.out.printf("of %d that did nothing %d are said to have helped; missed are %d%n", decoys, helped, missed);
        assertThat(missed).isZero();
        assertThat(helped).isLessThan(decoys / 50);
    }

    /** The classroom example of https://gabriellajg.github.io/R_Book_QuasiExperiments (ITS 1, 8.2): lm(outcome ~ month + post + monthpost). */
    @Test
    void aPublishedSegmentedRegressionComesOutTheSame() {
        double[] outcome = {
            50, 60, 45, 47, 50, 55, 53, 51, 48, 50, 47, 48, 55, 60, 63, 67, 65, 69, 72, 68, 74, 71, 76, 70
        };
        var rows = IntStream.rangeClosed(1, 24)
                .mapToObj(month -> new double[] {1, month, month > 12 ? 1 : 0, month > 12 ? month - 12 : 0})
                .toArray(double[][]::new);

        var fit = Regression.leastSquares(rows, outcome);

        assertThat(fit[1]).isCloseTo(-0.3427, within(0.00005));
        assertThat(fit[2]).isCloseTo(9.6876, within(0.00005));
        assertThat(fit[3]).isCloseTo(1.7832, within(0.00005));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void whatNeverVariesHasChangedWhereItIsElsewhereAfterwards(int wanted) {
        assertThat(Comparison.of(days(0, 20, day -> 5), days(20, 10, day -> 5 + wanted))
                        .reason(wanted))
                .isEqualTo(Reason.CHANGED);
        assertThat(Comparison.of(days(0, 20, day -> 5), days(20, 10, day -> 5 - wanted))
                        .reason(wanted))
                .isEqualTo(Reason.WORSENED);
        assertThat(Comparison.of(days(0, 20, day -> 5), days(20, 10, day -> 5)).reason(wanted))
                .isEqualTo(Reason.NOT_CHANGED);
    }

    @Test
    void whatScattersTooMuchForSoFewDaysIsTooUncertain() {
        var random = new Random(1);
        assertThat(Comparison.of(days(0, 12, day -> random.nextGaussian()), days(12, 8, day -> random.nextGaussian()))
                        .reason(1))
                .isEqualTo(Reason.TOO_UNCERTAIN);
    }

    /** Quantile 0.995 of Student's distribution for 14 and 60 degrees of freedom: NIST/SEMATECH e-Handbook, 1.3.6.7.2. */
    @ParameterizedTest
    @CsvSource({"14, 2.977", "60, 2.660"})
    void anIntervalIsStudents(int degrees, double published) {
        assertThat(new Comparison.Estimate(0, 1, 1, degrees).upper()).isCloseTo(published, within(0.0006));
    }

    @Test
    void everyReasonHasItsVerdict() {
        var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
        for (var reason : Reason.values()) {
            verdicts.merge(reason.verdict(), 1, Integer::sum);
        }
        assertThat(verdicts).containsOnlyKeys(Verdict.values());
    }

    /** In other units, or from another zero, it is the same change. */
    @Property(tries = 50)
    void theChangeKeepsItsUnit(
            @ForAll @IntRange(min = 1, max = 10_000) int seed,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift) {
        var random = new Random(seed);
        var before = days(0, 40, day -> random.nextGaussian() + 0.1 * day);
        var after = days(40, 20, day -> random.nextGaussian() + 0.1 * day + 3);
        var plain = Comparison.of(before, after).change();
        var scaled = Comparison.of(scaled(before, factor, shift), scaled(after, factor, shift))
                .change();

        assertThat(scaled.value()).isCloseTo(factor * plain.value(), within(1e-6 * Math.max(1, factor)));
        assertThat(scaled.error()).isCloseTo(factor * plain.error(), within(1e-6 * Math.max(1, factor)));
    }

    /** Whatever the trend was, what goes on as before is no change. */
    @Property(tries = 50)
    void aTrendThatGoesOnIsNoChange(@ForAll @DoubleRange(min = -10, max = 10) double slope) {
        var change = Comparison.of(days(0, 40, day -> slope * day), days(40, 20, day -> slope * day))
                .change();

        assertThat(change.value()).isZero();
    }

    private static List<Comparison.Day> days(int first, int count, IntToDoubleFunction value) {
        return IntStream.range(first, first + count)
                .mapToObj(day -> new Comparison.Day(START.plusDays(day), value.applyAsDouble(day)))
                .toList();
    }

    private static List<Comparison.Day> scaled(List<Comparison.Day> days, double factor, double shift) {
        return days.stream()
                .map(each -> new Comparison.Day(each.day(), factor * each.value() + shift))
                .toList();
    }
}
