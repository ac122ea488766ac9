package dev.openvmo.kit.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void whatGathersIsLetLieEverLongerUpToASecond() {
        assertThat(restsOf(4, Duration.ofMillis(50)))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1000L, 1000L);
    }

    @Test
    void whatGathersTakesATwentiethOfTheTime() {
        assertThat(restsOf(4, Duration.ofMillis(5))).containsExactly(10L, 20L, 40L, 80L, 100L, 100L, 100L, 100L, 100L);
        assertThat(restsOf(4, Duration.ofNanos(1))).containsOnly(10L);
    }

    @Test
    void whatDoesNotGatherIsLetLieEverShorter() {
        var pace = new Pace(0, Duration.ofMillis(70));
        var took = Duration.ofSeconds(1);

        assertThat(Pace.after(3, took, pace, 1).rest()).isEqualTo(Duration.ofMillis(35));
        assertThat(restsOf(3, took)).containsOnly(10L);
    }

    private static List<Long> restsOf(int marks, Duration took) {
        var rests = new ArrayList<Long>();
        Pace pace = null;
        for (var now = 0L; rests.size() < 9; now = pace.until()) {
            pace = Pace.after(marks, took, pace, now);
            rests.add(pace.rest().toMillis());
        }
        return rests;
    }

    @Test
    void whatWasLeftInPeaceForALongTimeBeginsAnew() {
        var busy = new Pace(0, Duration.ofMillis(160));
        var took = Duration.ofSeconds(1);

        assertThat(Pace.after(4, took, busy, millis(999)).rest()).isEqualTo(Duration.ofMillis(320));
        assertThat(Pace.after(4, took, busy, millis(1000)).rest()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void manyAreWorkedOffWithoutARest() {
        var pace = Pace.after(100, Duration.ofMillis(50), new Pace(0, Duration.ofMillis(160)), millis(1));

        assertThat(pace.rests(millis(1))).isFalse();
        assertThat(Pace.after(99, Duration.ofMillis(50), pace, millis(2)).rest())
                .isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void itRestsUntilItsTime() {
        var pace = Pace.after(99, Duration.ofMillis(50), null, millis(5));

        assertThat(pace.rests(millis(15) - 1)).isTrue();
        assertThat(pace.rests(millis(15))).isFalse();
    }

    private static long millis(long count) {
        return Duration.ofMillis(count).toNanos();
    }
}
