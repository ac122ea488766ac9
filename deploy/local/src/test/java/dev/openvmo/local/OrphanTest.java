package dev.openvmo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launcher that is killed takes its processes with it. */
class OrphanTest {
    @TempDir
    Path directory;

    /** The launcher to be killed: starts PostgreSQL and waits for its end. */
    static final class Launcher {
        public static void main(String[] arguments) throws InterruptedException {
            Postgres.durable(Path.of(arguments[0]), Integer.parseInt(arguments[1]))
                    .start();
            Thread.currentThread().join();
        }
    }

    @Test
    void postgresDiesWithAKilledLauncher() throws Exception {
        var port = Ports.free();
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Launcher.class.getName(),
                        directory.toString(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("launcher.log").toFile())
                .start();
        var postgres = Postgres.durable(directory, port);
        await().atMost(Duration.ofSeconds(60)).until(postgres::isReady);
        var family = ProcessHandle.of(postgres.pid()).orElseThrow();
        var children = family.descendants().toList();

        launcher.destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> !family.isAlive());
        await().atMost(Duration.ofSeconds(20)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(postgres.isReady()).isFalse();
    }
}
