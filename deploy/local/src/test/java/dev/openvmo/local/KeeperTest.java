package dev.openvmo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ends by itself is started again, later each time; what was asked to end is not. */
class KeeperTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger starts = new AtomicInteger();
    private Child sleeper;

    @AfterEach
    void end() {
        sleeper.kill();
    }

    @Test
    void whatWasKilledIsBackByItselfEvenWhereTheFirstStartFails() {
        try (var keeper = new Keeper(task -> new Thread(task).start(), () -> false, said::add)) {
            sleeper = new Child("sleeper", directory, directory.resolve("sleeper.log"));
            start();
            keeper.keep(sleeper, () -> {
                if (starts.get() == 1) {
                    starts.incrementAndGet();
                    throw new LocalFailure("not yet");
                }
                start();
            });
            var first = sleeper.pid();

            sleeper.kill();

            await().atMost(PATIENCE).until(sleeper::alive);
            await().atMost(PATIENCE).until(() -> said.size() == 3);
            assertThat(sleeper.pid()).isNotEqualTo(first);
            assertThat(said.get(0)).startsWith("sleeper has ended").endsWith("started again in 1 s.");
            assertThat(said.get(1)).isEqualTo("sleeper did not start: not yet. It is started again in 2 s.");
            assertThat(said.get(2)).isEqualTo("sleeper is ready again");
        }
    }

    private void start() {
        starts.incrementAndGet();
        sleeper.start(List.of(), "KILL", List.of("sleep", "600"), Map.of());
    }
}
