package dev.openvmo.metrics.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A series without a shift is left alone, and a shift of two deviations does not hide. */
class ChangePointTest {
    private static final int SERIES = 400;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aStationarySeriesRaisesAtMostOneFalseAlarmInFiveHundredMeasurements() {
        var alarms = IntStream.range(0, SERIES)
                .map(seed -> alarms(series(seed, 500, 0, 0)).size())
                .toArray();

        assertThat(IntStream.of(alarms).average().orElseThrow()).isLessThan(0.35);
        assertThat(IntStream.of(alarms).filter(each -> each > 1).count()).isLessThan(SERIES * 5 / 100);
    }

    @ParameterizedTest
    @CsvSource({"40, 2", "40, -2", "100, 2", "300, -2", "300, 3"})
    void aShiftOfTwoDeviationsIsFoundWithinTen(int from, double shift) {
        var found = IntStream.range(0, SERIES)
                .filter(seed ->
                        alarms(series(seed, from + 10, from, shift)).stream().anyMatch(at -> at >= from))
                .count();

        assertThat(found).isGreaterThan(SERIES * 94 / 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void whatNeverVariedShiftsWithTheFirstThatDoes(int level) {
        var values = IntStream.range(0, 60)
                .mapToDouble(nth -> nth < 50 ? level : level + 0.001)
                .toArray();

        assertThat(alarms(values)).containsExactly(50);
    }

    @Test
    void anAlarmEndsWhenTheNewLevelIsKnown() {
        var values = IntStream.range(0, 100)
                .mapToDouble(nth -> (nth < 50 ? 0 : 50) + nth % 2)
                .toArray();
        var episodes = new Episodes(new ChangePoint());
        for (int nth = 0; nth < values.length; nth++) {
            episodes.next(BEGIN.plus(Duration.ofDays(nth)), BigDecimal.valueOf(values[nth]));
        }

        assertThat(episodes.all())
                .extracting(Episodes.Episode::raisedAt, Episodes.Episode::clearedAt)
                .containsExactly(tuple(
                        BEGIN.plus(Duration.ofDays(50)), BEGIN.plus(Duration.ofDays(50L + ChangePoint.LEARN + 1))));
    }

    /** The places of the measurements with which an alarm began. */
    private static List<Integer> alarms(double[] values) {
        var change = new ChangePoint();
        var before = new boolean[1];
        return IntStream.range(0, values.length)
                .filter(nth -> {
                    var now = change.next(BEGIN.plus(Duration.ofDays(nth)), BigDecimal.valueOf(values[nth]));
                    var begins = now && !before[0];
                    before[0] = now;
                    return begins;
                })
                .boxed()
                .toList();
    }

    private static double[] series(int seed, int length, int from, double shift) {
        var random = new Random(20261126L + seed);
        return IntStream.range(0, length)
                .mapToDouble(nth -> 40 + 5 * (random.nextGaussian() + (nth >= from ? shift : 0)))
                .toArray();
    }
}
