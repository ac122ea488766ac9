package dev.openvmo.kit.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thread of ours goes on whatever happens, until the application ends. */
class BackgroundTest {
    private final Background background = new Background();
    private final AtomicInteger tries = new AtomicInteger();

    @AfterEach
    void end() throws InterruptedException {
        background.stop(null);
    }

    @Test
    void roundFollowsRoundOnADaemonOfThatName() {
        var rounds = new AtomicInteger();
        var thread = new AtomicReference<Thread>();

        background.run("sample", () -> {
            thread.set(Thread.currentThread());
            rounds.incrementAndGet();
        });

        await().until(() -> rounds.get() > 2);
        assertThat(thread.get().getName()).isEqualTo("sample");
        assertThat(thread.get().isDaemon()).isTrue();
    }

    @Test
    void aRoundThatFailsIsBegunAgain() {
        var rounds = new AtomicInteger();

        background.run("failing", () -> {
            if (rounds.incrementAndGet() < 3) {
                throw new AssertionError("not yet");
            }
            new CountDownLatch(1).await();
        });

        await().untilAsserted(() -> assertThat(rounds).hasValue(3));
    }

    @Test
    void atTheEndWhoWaitsIsInterruptedAndNobodyBegins() throws InterruptedException {
        var thread = new AtomicReference<Thread>();
        background.run("waiting", () -> {
            thread.set(Thread.currentThread());
            new CountDownLatch(1).await();
        });
        await().until(() -> thread.get() != null);

        background.stop(null);

        assertThat(thread.get().isAlive()).isFalse();
    }

    @Test
    void neitherAnExceptionNorAnErrorEndsATrial() {
        var done = background.untilDone("a test", () -> true, () -> {
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
        var done = background.untilDone("a test", () -> tries.get() < 2, this::fail);

        assertThat(done).isFalse();
        assertThat(tries).hasValue(2);
    }

    @Test
    void theEndOfTheApplicationEndsATrial() throws InterruptedException {
        background.stop(null);

        var done = background.untilDone("a test", () -> true, this::fail);

        assertThat(done).isFalse();
        assertThat(tries).hasValue(1);
    }

    private void fail() {
        tries.incrementAndGet();
        throw new IllegalStateException("away");
    }
}
