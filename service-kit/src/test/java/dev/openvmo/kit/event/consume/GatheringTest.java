package dev.openvmo.kit.event.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private long now = Duration.ofHours(1).toNanos();
    private long waited;
    private final Gathering gathering = new Gathering(() -> now, nanos -> waited += nanos);

    @Test
    void theFirstIsNotHeldUp() {
        gathering.begin();

        assertThat(waited).isZero();
    }

    @Test
    void aSmallBatchFollowedAtOnceLetsTheNextWait() {
        gathering.end(1);
        gathering.begin();

        assertThat(Duration.ofNanos(waited)).isBetween(Duration.ofMillis(2), Duration.ofMillis(5));
    }

    @Test
    void afterALullNothingWaits() {
        gathering.end(1);
        now += Duration.ofMillis(2).toNanos();
        gathering.begin();

        assertThat(waited).isZero();
    }

    @Test
    void afterALargeBatchNothingWaits() {
        gathering.end(2000);
        gathering.begin();

        assertThat(waited).isZero();
    }
}
