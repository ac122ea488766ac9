package dev.openvmo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that has grown large is put aside while its process writes on. */
class LogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGE = 21 << 20;

    @TempDir
    Path directory;

    @Test
    void aLargeLogIsPutAsideWhileItsProcessWritesOn() throws IOException {
        var log = directory.resolve("talker.log");
        var child = new Child("talker", directory, log);
        child.start(
                List.of(),
                "KILL",
                List.of("sh", "-c", "head -c %d /dev/zero; while :; do echo more; sleep 0.1; done".formatted(LARGE)),
                Map.of());
        try {
            await().atMost(PATIENCE).until(() -> Files.size(log) > LARGE);

            child.rotateLog();

            assertThat(Files.size(directory.resolve("talker.log.1"))).isGreaterThan(LARGE);
            await().atMost(PATIENCE).until(() -> Files.readString(log).startsWith("more"));
            child.rotateLog();
            assertThat(Files.readString(log)).startsWith("more");
        } finally {
            child.kill();
        }
    }
}
