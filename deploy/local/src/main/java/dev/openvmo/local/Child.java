package dev.openvmo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One process that never outlives this JVM. Which process it is stands in a pid file, so that another class loader or
 * a later start of the same directory finds it again.
 */
final class Child {
    private static final long LARGE_LOG = 20L << 20;
    private final String name;
    private final Path pidFile;
    private final Path log;
    private long logBefore;

    Child(String name, Path directory, Path log) {
        this.name = name;
        this.pidFile = directory.resolve(name + ".pid");
        this.log = log;
    }

    /** Starts {@code command}; {@code lastWish} is the signal it gets when this JVM dies. */
    void start(List<String> prefix, String lastWish, List<String> command, Map<String, String> environment) {
        if (handle().isPresent()) {
            throw new LocalFailure(name + " is already running as process " + pid() + " (" + pidFile + ")");
        }
        var line = new ArrayList<>(prefix);
        line.addAll(Machine.bound(lastWish));
        line.addAll(command);
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(pidFile.getParent());
            rotateLog();
            logBefore = Files.exists(log) ? Files.size(log) : 0;
            var builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            remember(Spawner.start(builder).toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return handle().isPresent();
    }

    long pid() {
        return handle().map(ProcessHandle::pid).orElseThrow(() -> new LocalFailure(name + " is not running"));
    }

    /** Runs {@code action} once when the present process ends; at once where it has. */
    void whenEnded(Runnable action) {
        handle().ifPresentOrElse(process -> process.onExit().thenRun(action), action);
    }

    /** Asks with a signal, waits, then insists. */
    void stop(String signal, Duration patience) {
        handle().ifPresent(process -> {
            signal("CONT");
            signal(signal);
            if (!Signals.ended(process, patience)) {
                kill();
            }
        });
    }

    /** SIGKILL for the process and everything it started, and waits until they are gone. */
    void kill() {
        handle().ifPresent(process -> {
            var all = Signals.family(process);
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(each -> Signals.ended(each, Duration.ofSeconds(10)));
        });
    }

    void suspend() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    /** The end of what it has logged since its start, for the message that says why a start failed. */
    String lastLines(int count) {
        try (var file = FileChannel.open(log)) {
            var rest = Channels.newInputStream(file.position(Math.min(logBefore, file.size())));
            var lines = new String(rest.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\t") && !line.isBlank()) // stack frames say little to an operator
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }

    /** Puts a log that has grown large aside; its process goes on writing at the end of what is left, which is nothing. */
    void rotateLog() {
        try {
            if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
                Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                Files.write(log, new byte[0]);
                logBefore = 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    private void signal(String signal) {
        var process = handle().orElseThrow(() -> new LocalFailure(name + " is not running"));
        var all = signal.equals("STOP") || signal.equals("CONT");
        Signals.send(signal, all ? Signals.family(process) : List.of(process));
    }

    private void remember(ProcessHandle process) throws IOException {
        Files.writeString(pidFile, process.pid() + " " + startOf(process).toEpochMilli());
    }

    /** The start time tells our process from a later one that got the same number. */
    private Optional<ProcessHandle> handle() {
        try {
            var parts = Files.readString(pidFile).strip().split(" ");
            var started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startOf(process).equals(started));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(i -> Instant.ofEpochMilli(i.toEpochMilli()))
                .orElse(Instant.EPOCH);
    }
}
