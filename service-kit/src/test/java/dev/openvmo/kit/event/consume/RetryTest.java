package dev.openvmo.kit.event.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryTest {

    private final Retry retry = new Retry();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void neitherAnExceptionNorAnErrorEndsIt() {
        var done = retry.untilDone("a test", () -> true, () -> {
            switch (tries.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("away");
                case 2 -> throw new StackOverflowError();
                default -> {}
            }
        });

        assertThat(done).isTrue();
        assertThat(tries).hasValue(3);
    }

    @Test
    void whatIsNoLongerWantedIsGivenUp() {
        var done = retry.untilDone("a test", () -> tries.get() < 2, this::fail);

        assertThat(done).isFalse();
        assertThat(tries).hasValue(2);
    }

    @Test
    void theEndOfTheApplicationEndsIt() {
        retry.end(null);

        var done = retry.untilDone("a test", () -> true, this::fail);

        assertThat(done).isFalse();
        assertThat(tries).hasValue(1);
    }

    private void fail() {
        tries.incrementAndGet();
        throw new IllegalStateException("away");
    }
}
