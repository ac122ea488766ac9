package dev.openvmo.kit.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void whatIsMarkedOverAndOverIsLetLieEverLongerUpToAQuarterOfASecond() {
        var rests = new ArrayList<Long>();
        Pace pace = null;
        for (var now = 0L; rests.size() < 7; now = pace.until()) {
            pace = Pace.after(1, pace, now);
            rests.add(pace.rest().toMillis());
        }

        assertThat(rests).containsExactly(10L, 20L, 40L, 80L, 160L, 250L, 250L);
    }

    @Test
    void whatWasLeftInPeaceForALongTimeBeginsAnew() {
        var busy = new Pace(0, Duration.ofMillis(160));

        assertThat(Pace.after(1, busy, millis(249)).rest()).isEqualTo(Duration.ofMillis(250));
        assertThat(Pace.after(1, busy, millis(250)).rest()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void manyAreWorkedOffWithoutARest() {
        var pace = Pace.after(100, new Pace(0, Duration.ofMillis(160)), millis(1));

        assertThat(pace.rests(millis(1))).isFalse();
    }

    @Test
    void itRestsUntilItsTime() {
        var pace = Pace.after(99, null, millis(5));

        assertThat(pace.rests(millis(15) - 1)).isTrue();
        assertThat(pace.rests(millis(15))).isFalse();
    }

    private static long millis(long count) {
        return Duration.ofMillis(count).toNanos();
    }
}
