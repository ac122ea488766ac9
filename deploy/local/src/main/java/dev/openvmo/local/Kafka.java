package dev.openvmo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Kafka broker (KRaft, one node) on 127.0.0.1: a process of its own, with its data in its own directory. */
public final class Kafka {
    private final Path directory;
    private final int port;
    private final List<String> jvm;
    private final Path log;
    private final Child child;

    private Kafka(Path directory, int port, List<String> jvm, Path log) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.jvm = jvm;
        this.log = log;
        this.child = new Child("kafka", this.directory, log.toAbsolutePath());
    }

    /** A broker that keeps its data in {@code directory} and listens on {@code port}. */
    public static Kafka in(Path directory, int port) {
        return new Kafka(directory, port, SuitePlan.QUICK_JVM, directory.resolve("kafka.log"));
    }

    Kafka logTo(Path log) {
        return new Kafka(directory, port, jvm, log);
    }

    Kafka jvm(List<String> options) {
        return new Kafka(directory, port, options, log);
    }

    /** Starts the broker, formatting its storage the first time, and waits until it serves. */
    public Kafka start() {
        Machine.requireLinux();
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(marker());
            try (var out = Files.newOutputStream(settingsFile())) {
                KafkaSettings.of(directory.resolve("data"), port, Ports.free()).store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        // the last word on memory counts: a broker needs more than a service
        command.addAll(List.of("-Xms128m", "-Xmx512m", "-cp", ClassPath.ofThisModule()));
        command.addAll(List.of(KafkaMain.class.getName(), settingsFile().toString(), marker().toString()));
        child.start(List.of(), "KILL", command, Map.of());
        Readiness.await("Kafka", child, Duration.ofSeconds(90), this::isReady);
        return this;
    }

    Child child() {
        return child;
    }

    /** Stops in order. */
    public void stop() {
        child.stop("TERM", Duration.ofSeconds(20));
    }

    /** SIGKILL. */
    public void kill() {
        child.kill();
    }

    /** SIGSTOP: it hangs. */
    public void suspend() {
        child.suspend();
    }

    /** SIGCONT. */
    public void resume() {
        child.resume();
    }

    public long pid() {
        return child.pid();
    }

    public boolean isAlive() {
        return child.alive();
    }

    /** Whether the broker has finished starting and listens. */
    public boolean isReady() {
        return child.alive() && Files.exists(marker()) && Ports.accepts(port);
    }

    public int port() {
        return port;
    }

    /** The value of {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private Path marker() {
        return directory.resolve("kafka.ready");
    }

    private Path settingsFile() {
        return directory.resolve("server.properties");
    }
}
