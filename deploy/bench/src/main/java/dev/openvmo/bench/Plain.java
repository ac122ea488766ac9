package dev.openvmo.bench;

import dev.openvmo.local.Database;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reference application (deploy/bench/plain) as a process: the suite's JVM options, the suite's PostgreSQL. */
record Plain(Process process, Door door) implements AutoCloseable {
    static Plain start(Path target, List<String> jvm, Database database) throws Exception {
        var port = free();
        // Started by the main thread, with which it ends: the kernel's parent-death signal follows the thread.
        var command = new ArrayList<>(List.of("setpriv", "--pdeathsig", "KILL", "--"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-jar",
                Path.of("deploy", "bench", "plain", "target", "quarkus-app", "quarkus-run.jar")
                        .toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(target.resolve("plain.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", database.owner().username(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.owner().password()));
        var process = builder.start();
        Bench.secondsUntil(Duration.ofMillis(50), () -> answers(process, port));
        return new Plain(process, Door.of("http://127.0.0.1:" + port, "none"));
    }

    private static boolean answers(Process process, int port) {
        if (!process.isAlive()) {
            throw new IllegalStateException("the reference application has ended; see plain.log");
        }
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
