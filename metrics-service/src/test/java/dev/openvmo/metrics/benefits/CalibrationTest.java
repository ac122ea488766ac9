package dev.openvmo.metrics.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.openvmo.metrics.benefits.Calibration.Draw;
import dev.openvmo.metrics.intervals.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The intervals hold the truth as often as they say. */
class CalibrationTest {
    private static final int TRIALS = 4000;

    /** Estimators who promise a known share more or less than comes, with few benefits and with many. */
    @ParameterizedTest
    @CsvSource({"0.7, 0.2, 4", "0.7, 0.2, 15", "1, 0.1, 8", "1.3, 0.4, 30"})
    void theIntervalOfTheBiasCoversTheTruthNinetyFiveTimesInAHundred(double truth, double spread, int benefits) {
        var random = new Random(20261126);
        var held = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            var found = Calibration.of(draws(benefits, () -> truth + spread * random.nextGaussian(), () -> 1));
            held += holds(found.ratioInterval(), truth) ? 1 : 0;
        }

        // four standard errors of the share itself: 4 √(0.95 × 0.05 / 4000)
        assertThat((double) held / TRIALS).isCloseTo(0.95, within(0.014));
    }

    /** Wilson's interval is right on the average over shares; nowhere far below (Brown, Cai, DasGupta 2001). */
    @Test
    void theIntervalOfTheCoverageHoldsTheShareThatWasMeant() {
        var random = new Random(20261127);
        var held = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            var share = 0.1 + 0.8 * random.nextDouble();
            var found = Calibration.of(draws(25, () -> 1, () -> random.nextDouble() < share ? 1 : 0));
            held += holds(found.coverageInterval(), share) ? 1 : 0;
        }

        assertThat((double) held / TRIALS).isCloseTo(0.95, within(0.014));
    }

    @Test
    void oneBenefitHasABiasAndNoInterval() {
        var one = Calibration.of(draws(1, () -> 0.8, () -> 1));

        assertThat(one.bias()).isEqualByComparingTo("-0.2");
        assertThat(one.ratioInterval()).isNull();
        assertThat(one.coverage()).isEqualByComparingTo("1");
        assertThat(one.coverageInterval().low()).isEqualByComparingTo("0.206549314");
    }

    /** Abramowitz and Stegun, table 26.10. */
    @ParameterizedTest
    @CsvSource({"1, 12.706", "4, 2.776", "10, 2.228", "11, 2.201", "20, 2.086", "30, 2.042", "60, 2.000", "120, 1.980"})
    void studentsQuantileIsThePublishedOne(int freedom, double published) {
        assertThat(Interval.student(freedom)).isCloseTo(published, within(0.0006));
    }

    private static List<Draw> draws(int count, DoubleSupplier ratio, DoubleSupplier covered) {
        return Stream.generate(() -> new Draw(BigDecimal.valueOf(ratio.getAsDouble()), covered.getAsDouble() > 0))
                .limit(count)
                .toList();
    }

    private static boolean holds(Interval interval, double truth) {
        return interval.low().doubleValue() <= truth && truth <= interval.high().doubleValue();
    }
}
